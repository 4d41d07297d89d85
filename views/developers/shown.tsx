import type { PropsWithChildren } from 'hono/jsx'

type PartProps = PropsWithChildren<{ name: string; use: string }>

/** A part, by the name under which a page asks for it, and when it is used. */
export function Part({ name, use, children }: PartProps) {
  return (
    <section class="shown" id={name}>
      <div lang="en">
        <h2>{name}</h2>
        <p class="prose quiet">{use}</p>
      </div>
      {children}
    </section>
  )
}

/** One state of a part. */
export function State({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <div>
      <h3 class="small quiet" lang="en">
        {name}
      </h3>
      {children}
    </div>
  )
}

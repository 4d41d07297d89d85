import type { PropsWithChildren } from 'hono/jsx'

/** An empty list says what will be here; the children say how to make the first one. */
export function Empty({ text, children }: PropsWithChildren<{ text: string }>) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children && <div class="actions">{children}</div>}
    </div>
  )
}

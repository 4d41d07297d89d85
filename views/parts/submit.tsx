import type { PropsWithChildren } from 'hono/jsx'

/**
 * What a form ends with that leaves nothing else to choose; `quiet` where another act of the page
 * comes first.
 */
export function Submit({ quiet = false, children }: PropsWithChildren<{ quiet?: boolean }>) {
  return (
    <div class="actions">
      <button class={quiet ? undefined : 'primary'} type="submit">
        {children}
      </button>
    </div>
  )
}

import type { PropsWithChildren } from 'hono/jsx'
import { Unbroken } from './unbroken.tsx'

/** How something stands, told by sign, word and colour together (look.md). */
export const stateSigns = {
  free: '●',
  held: '◷',
  loan: '↗',
  overdue: '!',
  repair: '⚒',
  lost: '✕',
  done: '✓',
  quiet: '–',
} as const
export type StateKind = keyof typeof stateSigns

/** `<StateMark kind="overdue">เกินกำหนด 3 วัน</StateMark>`: the word is read, the sign is only seen. */
export function StateMark({ kind, children }: PropsWithChildren<{ kind: StateKind }>) {
  return (
    <span class={`state ${kind}`}>
      <span class="sign" aria-hidden="true">
        {stateSigns[kind]}
      </span>
      <span>{typeof children === 'string' ? <Unbroken text={children} /> : children}</span>
    </span>
  )
}

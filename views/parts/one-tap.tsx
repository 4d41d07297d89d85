import { useView } from '../view.ts'
import { ButtonText } from './unbroken.tsx'

type OneTapProps = {
  action: string
  /** The page to come back to when it is done. */
  back: string
  primary?: boolean
  /** What it sends beside; all of it, where nothing is said. */
  fields?: Record<string, string>
  children: string
}

const all = { all: '1' }

/** A change that needs nothing but a tap: all of it, as it stands on the card. */
export function OneTap({ action, back, primary = true, fields = all, children }: OneTapProps) {
  const { newCommandId } = useView()
  return (
    <form
      method="post"
      action={action}
      class="one-tap"
      hx-post={action}
      hx-target="#main"
      hx-swap="innerHTML"
      hx-disable="find button"
    >
      <input type="hidden" name="commandId" value={newCommandId()} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="back" value={back} />
      <button type="submit" class={primary ? 'primary' : undefined}>
        <ButtonText text={children} />
      </button>
    </form>
  )
}

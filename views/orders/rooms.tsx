import { useMay, useView, useWords } from '../view.ts'
import { paperWords } from '../words/orders.ts'

/** The parts of one room: orders, announcements, and who stands in for whom by such an order. */
export function PaperRooms() {
  const { path } = useView()
  const mayReadAppointments = useMay('appointments.read')
  const w = useWords(paperWords)
  const here = (href: string) => (path.startsWith(href) ? 'page' : undefined)
  return (
    <nav class="tabs" aria-label={w.both}>
      <a href="/orders" aria-current={here('/orders')}>
        {w.orders}
      </a>
      <a href="/announcements" aria-current={here('/announcements')}>
        {w.announcements}
      </a>
      {mayReadAppointments && (
        <a href="/appointments" aria-current={here('/appointments')}>
          {w.appointments}
        </a>
      )}
    </nav>
  )
}

type YearsProps = { action: string; year: number; years: number[] }

/** Another calendar year, where there is one. */
export function Years({ action, year, years }: YearsProps) {
  const w = useWords(paperWords)
  if (years.length < 2) return null
  return (
    <form method="get" action={action} class="with-button short">
      <label for="year">{w.year}</label>
      <select id="year" name="year">
        {years.map(each => (
          <option value={String(each)} selected={each === year}>
            {each}
          </option>
        ))}
      </select>
      <button type="submit">{w.show}</button>
    </form>
  )
}

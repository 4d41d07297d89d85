import { may, type Right } from '../../src/domain/rights.ts'
import { useView, useWords } from '../view.ts'
import { layoutWords } from '../words/layout.ts'
import { Scanner } from './scanner.tsx'

/** The rooms of the house, in the order of the day; only those that the person may enter. */
const rooms = [
  { href: '/', word: 'desk', right: null },
  { href: '/field', word: 'field', right: 'loans.hand-over' },
  { href: '/items', word: 'items', right: 'items.read' },
  { href: '/basket', word: 'basket', right: 'loans.request' },
  { href: '/loans', word: 'loans', right: null, also: ['/cases'] },
  { href: '/manual', word: 'manual', right: null },
  { href: '/orders', word: 'orders', right: null, also: ['/announcements', '/appointments'] },
  { href: '/register', word: 'register', right: 'register.read' },
  { href: '/checks', word: 'checks', right: 'register.read' },
  { href: '/reports', word: 'reports', right: 'reports.read' },
  { href: '/ledger', word: 'ledger', right: 'ledger.read' },
  { href: '/seals', word: 'seals', right: 'ledger.read' },
  { href: '/labels', word: 'labels', right: 'labels.print' },
  { href: '/people', word: 'people', right: 'people.read' },
  { href: '/imports', word: 'imports', right: 'import.write', or: 'people.write' },
  { href: '/settings', word: 'settings', right: 'settings.write' },
] as const satisfies readonly {
  href: string
  word: string
  right: Right | null
  or?: Right
  /** Other addresses that belong to this room. */
  also?: readonly string[]
}[]

/** A stranger who scanned a label, or reads the manual, comes back to it. */
function signInFrom(path: string): string {
  const isKept = path.startsWith('/i/') || path.startsWith('/manual')
  return isKept ? `/sign-in?back=${encodeURIComponent(path)}` : '/sign-in'
}

export function Rooms({ office }: { office: string }) {
  const view = useView()
  const w = useWords(layoutWords)
  // Before the office is set up, and while the database is away, nobody knows who asks: they may be
  // signed in.
  const isStranger = !view.actor && office !== ''
  return (
    <header class="rooms">
      <a class="office" href="/">
        <strong>{w.product}</strong>
        <span class="whole">{office}</span>
      </a>
      {view.demonstration && <p class="demonstration">{w.demonstration}</p>}
      {view.actor && <Bar />}
      {isStranger && !view.path.startsWith('/manual') && (
        <a class="sign-in" href="/manual">
          {w.manual}
        </a>
      )}
      {isStranger && view.path !== '/sign-in' && (
        <a class="sign-in" href={signInFrom(view.path)}>
          {w.signIn}
        </a>
      )}
    </header>
  )
}

/**
 * A phone has it at its lower edge, in a place of its own: my work, the scanner, and the menu,
 * which says in which room one is. On a desk the menu stands open beside the page.
 */
function Bar() {
  const { actor, path, basketCount } = useView()
  const w = useWords(layoutWords)
  const open = rooms.filter(
    room =>
      actor &&
      (room.right === null || may(actor, room.right) || ('or' in room && may(actor, room.or))),
  )
  const current = open.find(room => addressesOf(room).some(address => here(path, address)))
  const mark = (room: (typeof rooms)[number]) => (room === current ? 'page' : undefined)
  return (
    <div class="bar">
      <a class="bar-desk" href="/" aria-current={mark(rooms[0])}>
        {w.desk}
      </a>
      <Scanner />
      <details class="menu">
        <summary>
          <span class="menu-word">
            {w.menu} <Count number={basketCount} />
          </span>
          {current && current !== rooms[0] && <strong>{w[current.word]}</strong>}
        </summary>
        <nav aria-label={w.rooms}>
          <ul>
            {open.map(room => (
              <li>
                <a href={room.href} aria-current={mark(room)}>
                  {w[room.word]} {room.word === 'basket' && <Count number={basketCount} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  )
}

/** How many things are in the basket. */
function Count({ number }: { number: number }) {
  return number > 0 ? <span class="count">{number}</span> : null
}

function addressesOf(room: { href: string; also?: readonly string[] }): readonly string[] {
  return [room.href, ...(room.also ?? [])]
}

function here(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}

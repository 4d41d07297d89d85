import type { Queue, Waiting } from './queue.ts'
import { w } from './words.ts'

/** So many are named on the desk; all of them stand in the field desk. */
const namedMost = 5

/** On the desk of whoever is here: what this device still holds, what the office refused first. */
export function showWaiting(place: HTMLElement, { commands, unreadable }: Queue): void {
  const tasks = commands.filter(({ refused }) => refused)
  const waits = commands.filter(({ refused }) => !refused)
  const [refused, waiting] = [tasks.length + unreadable.length, waits.length]
  place.hidden = refused + waiting === 0
  place.replaceChildren()
  if (place.hidden) return
  if (refused > 0) {
    place.append(made('h2', w.tasks(refused)), list(tasks))
    if (unreadable.length > 0) place.append(made('p', w.unreadable(unreadable.length)))
  }
  if (waiting > 0) place.append(made('h2', w.queue(waiting)), list(waits))
  const link = made('a', w.toField)
  link.className = 'button'
  link.setAttribute('href', '/field')
  const actions = made('p', '')
  actions.className = 'actions'
  actions.append(link)
  place.append(actions)
}

function list(commands: Waiting[]): HTMLElement {
  const items = commands.slice(0, namedMost).map(({ title, refused }) => {
    const item = made('li', '')
    item.append(made('strong', title))
    for (const said of [refused?.stands, refused?.text]) if (said) item.append(made('p', said))
    return item
  })
  const all = document.createElement('ul')
  if (commands.length > namedMost) items.push(made('li', w.andMore(commands.length - namedMost)))
  all.append(...items)
  return all
}

function made(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

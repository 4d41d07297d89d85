import { expect } from 'vitest'
import { multipart } from './letter.ts'
import { readOf } from './pages.ts'
import type { CastName, World } from './world.ts'

type Fields = Record<string, string | string[] | File>

/** What answers requests: a world of the tests, or a running server. */
export type Office = Pick<World, 'request'>

/** People who use an office's pages by their links and forms, as a browser would. */
export class Visit {
  constructor(readonly office: Office) {}

  /** The page as text, which must be there. */
  async page(as: CastName, path: string): Promise<string> {
    const answer = await this.office.request(as, path)
    expect([path, answer.status]).toEqual([path, 200])
    return readOf(answer)
  }

  /** Sends the form of a page whose action ends so, with what it holds already and what is typed. */
  async fill(as: CastName, path: string, action: string, typed: Fields = {}) {
    return this.send(as, await this.page(as, path), action, typed)
  }

  /** Sends a form of that page as a browser would: nothing is sent that the page has no field for. */
  async send(as: CastName, page: string, action: string, typed: Fields = {}) {
    const form = formOf(page, action, Object.keys(typed))
    const answer = await this.office.request(
      as,
      form.action,
      sendable({ ...form.values, ...typed }),
    )
    const location = answer.headers.get('Location')
    return { status: answer.status, location, text: await readOf(answer) }
  }

  /** Looks a thing up by what somebody types, and answers the address of what is found first. */
  async find(as: CastName, typed: string): Promise<string> {
    const page = await this.page(as, `/items?q=${encodeURIComponent(typed)}`)
    const main = page.slice(page.indexOf('<main'))
    const path = /href="(\/items\/[0-9a-z]{8}-[0-9a-z-]+|\/i\/[0-9a-zA-Z]+)"/.exec(main)?.[1]
    if (!path) throw new Error(`Nothing is found by ${typed}.`)
    return path
  }

  /** Puts a thing into the basket from its own page. */
  async choose(as: CastName, typed: string, quantity: number): Promise<void> {
    const more: Fields = quantity > 1 ? { quantity: String(quantity) } : {}
    const sent = await this.fill(as, await this.find(as, typed), '/basket', more)
    if (sent.status !== 303) throw new Error(`${typed} was not taken: ${faultsIn(sent.text)}`)
  }

  /** Sends the request form for what is in the basket. Answers the addresses of the loans. */
  async ask(as: CastName, typed: Fields, kind = ''): Promise<string[]> {
    const path = kind ? `/requests/new?for=${kind}` : '/requests/new'
    const sent = await this.fill(as, path, '/requests', typed)
    if (sent.status !== 303) throw new Error(`The request was refused: ${faultsIn(sent.text)}`)
    const page = await this.page(as, sent.location!)
    return [...new Set(page.match(/\/loans\/[0-9a-f-]{36}/g) ?? [])]
  }

  /** Does what a loan's page offers: its form must be there, and must be taken. */
  async act(as: CastName, loan: string, what: string, typed: Fields = {}): Promise<void> {
    const sent = await this.fill(as, loan, `/${what}`, typed)
    if (sent.status !== 303) throw new Error(`${what} was refused: ${faultsIn(sent.text)}`)
  }
}

/** A form with a file goes as one with files does. */
function sendable(fields: Fields): Record<string, string | string[]> | FormData {
  const files = Object.values(fields).some(value => value instanceof File)
  return files ? multipart(fields) : (fields as Record<string, string | string[]>)
}

/** What a page says, without its marks. */
export const saidIn = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const faultsIn = (page: string) => saidIn(/class="[^"]*fault[\s\S]{0,600}/.exec(page)?.[0] ?? page)

/** The first form whose action ends so and which has a field for all that is typed. */
function formOf(page: string, action: string, typed: string[]) {
  const forms = page
    .split('<form ')
    .slice(1)
    .map(each => each.split('</form>')[0]!)
    .filter(each => attribute(each.split('>')[0]!, 'action').split('?')[0]!.endsWith(action))
    .map(fieldsOf)
  const form = forms.find(({ names }) => typed.every(name => names.has(name)))
  if (!form)
    throw new Error(`No form for ${action} with ${typed} on: ${saidIn(page).slice(0, 900)}`)
  return form
}

/** Where a form goes, its fields, and what they hold. */
function fieldsOf(form: string) {
  const values: Record<string, string[]> = {}
  const names = new Set<string>()
  for (const [tag] of form.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (!name) continue
    names.add(name)
    const chosen = !/type="(radio|checkbox|submit)"/.test(tag) || /\schecked/.test(tag)
    if (tag.startsWith('<input') && chosen)
      values[name] = [...(values[name] ?? []), attribute(tag, 'value')]
  }
  return { action: attribute(form.split('>')[0]!, 'action'), values, names }
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? '').replaceAll('&amp;', '&')

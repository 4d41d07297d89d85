import { type FieldAct, nextToSend, waitBefore } from '../../../src/domain/field/command.ts'
import type { FieldCopy } from '../../../src/domain/field/copy.ts'
import { pictureOf } from '../../../src/domain/field/picture.ts'
import type { Tone } from '../tone.ts'
import { keptCopy, notes, refreshed, whoIsHere } from './copy.ts'
import { type Draft, dropDraft, keptDraft } from './draft.ts'
import { goTo } from './place.ts'
import { type LinePhoto, Queue, type Waiting } from './queue.ts'
import { sendAll } from './send.ts'
import { forget, leftBy, type Who } from './store.ts'
import { w } from './words.ts'

/** What the page can show now, and why it can show no more. */
export type Standing =
  | 'opening'
  | 'ready'
  | 'nobody'
  | 'expired'
  | 'not-allowed'
  | 'insecure'
  | 'no-store'
  | 'signed-out-here'

/** Not every browser tells of the network's kind. */
type Networked = { connection?: EventTarget }

/** Without a call the copy is asked for again after that, in milliseconds. */
const refreshEvery = 60_000

/** The field desk's one state, and all that it does. Whoever draws it is told when it changed. */
export class FieldDesk {
  who: Who | null = null
  copy: FieldCopy | null = null
  queue: Queue | null = null
  standing: Standing = 'opening'
  hasSignal = true
  isSending = false
  /** What a page of the office could not send. */
  draft: Draft | null = null
  /** How many of an ended session still wait on the device. */
  left = 0
  clock = 0
  said: { tone: Tone; text: string } | null = null
  private readonly changed: () => void
  private attempt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | null = null
  private drawn: { of: [FieldCopy, Waiting[]]; picture: FieldCopy } | null = null

  constructor(changed: () => void) {
    this.changed = changed
  }

  /** Shows what the device keeps at once, and asks the office after that. */
  async start(): Promise<void> {
    if (!isSecureContext || !crypto.subtle || !navigator.locks) return this.stand('insecure')
    try {
      const page = document.querySelector<HTMLMetaElement>('meta[name="person"]')?.content
      const who = await whoIsHere()
      if (who && page !== undefined && page !== who.person) await forget()
      else if (who) await this.seat(who, await keptCopy(who))
    } catch {
      return this.stand('no-store')
    }
    addEventListener('online', () => this.sync())
    addEventListener('offline', () => this.lose())
    addEventListener(
      'storage',
      ({ key }) => key === 'field' && this.queue?.read().then(this.changed),
    )
    document.addEventListener('visibilitychange', () => document.hidden || this.sync())
    // Back from another page, and where the network changed under a page that stayed.
    addEventListener('pageshow', ({ persisted }) => persisted && this.sync())
    ;(navigator as Networked).connection?.addEventListener('change', () => this.sync())
    await this.sync()
  }

  /** As the officer's own commands leave it. */
  get picture(): FieldCopy | null {
    if (!this.copy || !this.queue) return null
    const { commands } = this.queue
    const [copy, queue] = this.drawn?.of ?? []
    if (copy !== this.copy || queue !== commands) {
      this.drawn = { of: [this.copy, commands], picture: pictureOf(this.copy, commands) }
    }
    return this.drawn!.picture
  }

  /** The office's clock, as far as this device knows it. */
  now(): Date {
    return new Date(Date.now() - this.clock)
  }

  /** Keeps a command, then goes to where its outcome is seen, then sends it if it can be sent. */
  async add(
    command: { act: FieldAct; of: string; fields: Record<string, string>; title: string },
    photos: LinePhoto[] = [],
    next = location.hash,
    draft: Draft | null = null,
  ): Promise<void> {
    const id = draft?.id || crypto.randomUUID()
    await this.queue!.add({ ...command, photos, id, at: Date.now() })
    if (draft) await this.forgetDraft()
    await goTo(next)
    this.say('good', w.queued(command.title))
    if (navigator.onLine) await this.sync()
    else this.later()
  }

  /** What was begun on a page of the office is begun anew, or kept as a command by now. */
  async forgetDraft(): Promise<void> {
    this.draft = null
    await dropDraft(this.who!)
    this.changed()
  }

  async discard(seq: number): Promise<void> {
    await this.queue!.remove(seq)
    this.changed()
    await this.sync()
  }

  async sendAgain({ refused: _, ...command }: Waiting): Promise<void> {
    await this.queue!.change(command)
    await this.sync()
  }

  say(tone: Tone, text: string): void {
    this.said = { tone, text }
    this.changed()
  }

  /** Sends what waits, then asks for what is new; one at a time. */
  sync(): Promise<void> {
    const next = (this.underWay ?? Promise.resolve()).then(() => this.syncOnce())
    const settled = next.finally(() => {
      if (this.underWay === settled) this.underWay = null
    })
    this.underWay = settled
    return settled
  }

  private async syncOnce(): Promise<void> {
    clearTimeout(this.timer)
    // Whoever has signed out here is out: the office is told, and asked for nothing more.
    if (this.standing === 'signed-out-here') return this.signOut()
    if (this.who && this.queue && nextToSend(this.queue.commands)) {
      this.isSending = true
      this.changed()
      const sent = await sendAll(this.who, this.queue, ({ command, answer }) => {
        this.hasSignal = true
        if (answer.verdict === 'done') this.say('good', w.done(command.title))
        else this.say('wrong', `${w.refused}: ${command.title}`)
      })
      this.isSending = false
      if (sent === 'offline') return this.later()
      if (sent === 'signed-out') return this.end()
      if (sent === 'other-person') await this.end()
    }
    const fetched = await refreshed(this.who, this.copy)
    if (fetched === 'offline') return this.later()
    if (fetched === 'signed-out') return this.end()
    if (fetched === 'not-allowed') {
      this.who = this.copy = this.queue = null
      return this.stand('not-allowed')
    }
    this.hasSignal = true
    this.attempt = 0
    this.clock = fetched.clock
    const isNew = this.who === null
    await this.seat(fetched.who, fetched.copy)
    if (isNew && nextToSend(this.queue!.commands)) return this.syncOnce()
    this.timer = setTimeout(() => document.hidden || this.sync(), refreshEvery)
  }

  private async seat(who: Who, copy: FieldCopy | null): Promise<void> {
    if (this.who?.person !== who.person || !this.queue) {
      this.queue = new Queue(who)
      await this.queue.read()
      this.draft = await keptDraft(who)
    }
    this.who = who
    this.copy = copy
    if (copy) this.stand('ready')
  }

  /** The session is over: nothing of it is shown any more, and what waits stays on the disk. */
  private async end(): Promise<void> {
    if (this.standing === 'expired') return
    this.left = this.who ? await leftBy(this.who.person) : notes().waiting
    await forget()
    this.stand(this.who ? 'expired' : 'nobody')
    this.who = this.copy = this.queue = null
    this.changed()
  }

  private later(): void {
    clearTimeout(this.timer)
    this.lose()
    this.attempt += 1
    this.timer = setTimeout(() => this.sync(), waitBefore(this.attempt))
  }

  private lose(): void {
    this.hasSignal = false
    // What is said of an ended session or a sign-out holds without a signal, too.
    if (!this.copy && (this.standing === 'opening' || this.standing === 'ready')) {
      this.stand('nobody')
    }
    this.changed()
  }

  /** Wipes what is kept here; the office is told at once, or as soon as there is a signal. */
  async signOut(): Promise<void> {
    await forget()
    this.who = this.copy = this.queue = null
    try {
      await fetch('/sign-out', { method: 'POST', redirect: 'manual' })
      localStorage.removeItem('sign-out')
      // Once is enough, whatever else tells of a signal meanwhile.
      this.standing = 'nobody'
      location.assign('/sign-in')
    } catch {
      localStorage.setItem('sign-out', '1')
      this.stand('signed-out-here')
    }
  }

  private stand(standing: Standing): void {
    this.standing = standing
    // After this paint; a copy that is here already needs nothing of the network first.
    if (standing !== 'opening') setTimeout(() => document.dispatchEvent(new Event('field:shown')))
    this.changed()
  }
}

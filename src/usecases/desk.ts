import type { Db, Statement } from '../../db/db.ts'
import { commandById, recordCommand } from '../../db/ledger.ts'
import type { CivilDate, Instant } from '../domain/dates.ts'
import { plainEntry } from '../domain/entries/plain.ts'
import type { NewEntry } from '../domain/entry.ts'
import type { ImportLimits } from '../domain/imports/sheet.ts'
import type { Actor } from '../domain/rights.ts'
import { refuse, type Verdict } from '../domain/verdict.ts'
import type { Outside } from '../outside/outside.ts'
import type { Machine, Watch } from '../outside/watch.ts'

/** What an entry (Node or workerd) hands to the app: everything that is not pure. */
export type OpenDesk = {
  db: Db
  outside: Outside
  now(): Date
  /** A UUIDv7. */
  newId(): string
  /** 16 random bytes as hexadecimal digits. */
  newSalt(): string
  /** A short random tag for a label. */
  newTag(): string
  pause(milliseconds: number): Promise<void>
  /** What labels and links carry; never taken from a request. */
  publicUrl: string
  /** Signs the session cookie. */
  secret: string
  /** The one-time code that the terminal prints for the set-up page; null where none is expected. */
  setupCode: string | null
  /**
   * The address that a request came from, as the connection tells it. `bindings` is what the
   * runtime hands over beside the request. Headers that any client may write are not believed.
   */
  clientAddress(request: Request, bindings: unknown): string
  demonstration: boolean
  /** How large a file the import takes here; the import's page states it. */
  importLimits: ImportLimits
  watch: Watch
  machine: Machine
}

/** The command that a page sent: the same id again is answered as done. */
export type Command = { id: string; route: string; contentHash: string }

/** What a use case leans on: the open desk, who sits at it, and the day it is. */
export type Desk = OpenDesk & {
  actor: Actor
  today: CivilDate
  command: Command
  /** The office's settings, as they were read with the seat; without them the strict ones hold. */
  office?: Record<string, string>
}

/** What a step decided: what to write, and where the answer is shown. */
export type Decided = { statements: Statement[]; answer: string }

const attemptsMax = 12

/**
 * Finds, asks the rule, commits; and does so again when another was quicker (house.md: out of
 * turn and a taken number are no verdicts). `step` must read afresh each time it is called.
 * Answers the URL of the outcome, or the refusal.
 */
export async function decide(
  desk: Desk,
  step: () => Promise<Verdict<Decided>>,
): Promise<Verdict<string>> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const verdict = await step()
    if (!verdict.ok) return verdict
    const { statements, answer } = verdict.value
    const outcome = await desk.db.commit([commandRow(desk, answer), ...statements])
    if (outcome.ok) return { ok: true, value: answer }
    if (outcome.conflict === 'command-repeated') return answeredBefore(desk)
    if (outcome.conflict === 'not-enough') return refuse('not-enough-on-shelf')
    if (outcome.conflict === 'hold-exceeded') return refuse('held-by-others')
    if (outcome.conflict === 'year-closed') return refuse('year-closed')
    await desk.pause(retryPause(desk, attempt))
  }
  return refuse('changed-meanwhile')
}

/** Up to 4 ms doubled with each attempt, a quarter of a second at most; random, so rivals part. */
function retryPause(desk: Desk, attempt: number): number {
  const share = Number.parseInt(desk.newSalt().slice(0, 4), 16) / 0xffff
  return share * Math.min(250, 4 * 2 ** attempt)
}

function commandRow(desk: Desk, answer: string): Statement {
  return recordCommand(desk.db, {
    ...desk.command,
    person: desk.actor.id,
    answer,
    at: desk.now().toISOString(),
  })
}

/** The answer that this command got the first time, if the same person sent the same content. */
async function answeredBefore(desk: Desk): Promise<Verdict<string>> {
  const [row] = await commandById(desk.db, desk.command.id)
  if (!row) return refuse('changed-meanwhile')
  return answerOf(row, desk)
}

/** What a command was answered, to whoever sends it again; refused where anything of it differs. */
export function answerOf(
  row: { person: string; route: string; contentHash: string; answer: string },
  desk: Pick<Desk, 'actor' | 'command'>,
): Verdict<string> {
  const same =
    row.person === desk.actor.id &&
    row.route === desk.command.route &&
    row.contentHash === desk.command.contentHash
  return same ? { ok: true, value: row.answer } : refuse('command-differs')
}

/** The columns that every entry of a use case shares; the kind's own come on top. */
export function entryBase(desk: Desk, happenedOn: CivilDate = desk.today) {
  return {
    ...plainEntry,
    id: desk.newId(),
    happenedOn,
    recordedAt: desk.now().toISOString() as Instant,
    person: desk.actor.id,
    command: desk.command.id,
  } satisfies Partial<NewEntry>
}

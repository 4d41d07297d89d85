import type { FieldAnswer } from '../../src/domain/field/command.ts'
import type { FieldCopy, FieldNews } from '../../src/domain/field/copy.ts'
import { multipart } from './letter.ts'
import type { Office } from './visit.ts'
import type { CastName } from './world.ts'

export type CopyAnswer = FieldNews & { person: string; key: string; copy?: FieldCopy }

/** What the field desk asks the office for. */
export async function copyOf(office: Office, as: CastName, since = ''): Promise<CopyAnswer> {
  const answer = await office.request(as, `/field/copy?since=${since}`)
  if (answer.status !== 200) throw new Error(`The copy was answered ${answer.status}.`)
  return (await answer.json()) as CopyAnswer
}

type Sent = {
  as?: CastName
  person?: string
  id?: string
  minutes?: number
  photos?: Record<string, File>
}
let commands = 0

/** Sends a command that was made some minutes ago, as the field desk does. */
export async function sendCommand(
  office: Office,
  [act, of]: [act: string, of: string],
  fields: Record<string, string>,
  { as = 'officer', person = as, id = `field-${commands++}`, minutes = 0, photos }: Sent = {},
): Promise<{ status: number; answer: FieldAnswer }> {
  const around = { commandId: id, person, act, of, age: String(minutes * 60_000) }
  const body = { ...around, ...fields }
  const sent = photos ? multipart({ ...body, ...photos }) : body
  const answer = await office.request(as, '/field/commands', sent)
  return { status: answer.status, answer: (await answer.json()) as FieldAnswer }
}

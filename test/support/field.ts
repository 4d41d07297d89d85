import type { FieldAnswer } from '../../src/domain/field/command.ts'
import type { FieldCopy, FieldNews } from '../../src/domain/field/copy.ts'
import type { CastName, World } from './world.ts'

export type CopyAnswer = FieldNews & { person: string; key: string; copy?: FieldCopy }

/** What the field desk asks the office for. */
export async function copyOf(world: World, as: CastName, since = ''): Promise<CopyAnswer> {
  const answer = await world.request(as, `/field/copy?since=${since}`)
  if (answer.status !== 200) throw new Error(`The copy was answered ${answer.status}.`)
  return (await answer.json()) as CopyAnswer
}

type Sent = { as?: CastName; person?: string; id?: string; minutes?: number }
let commands = 0

/** Sends a command that was made some minutes ago, as the field desk does. */
export async function sendCommand(
  world: World,
  [act, of]: [act: string, of: string],
  fields: Record<string, string>,
  { as = 'officer', person = as, id = `field-${commands++}`, minutes = 0 }: Sent = {},
): Promise<{ status: number; answer: FieldAnswer }> {
  const around = { commandId: id, person, act, of, age: String(minutes * 60_000) }
  const answer = await world.request(as, '/field/commands', { ...around, ...fields })
  return { status: answer.status, answer: (await answer.json()) as FieldAnswer }
}

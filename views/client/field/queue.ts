import type { FieldCommand } from '../../../src/domain/field/command.ts'
import { note } from './copy.ts'
import { seal, unseal } from './seal.ts'
import {
  addCommand,
  readQueue,
  removeCommand,
  type Sealed,
  type Who,
  writeCommand,
} from './store.ts'

/** A photo of the things on a line of a loan. */
export type LinePhoto = { line: number; photo: Blob }
export type Waiting = FieldCommand & { photos: LinePhoto[] }

/** As it is closed: which line each of the files beside it is of. */
type Closed = Omit<FieldCommand, 'seq'> & { lines: number[] }

function closedBy(key: CryptoKey, { photos, ...said }: Omit<Waiting, 'seq'>): Promise<Sealed> {
  const lines = photos.map(({ line }) => line)
  return seal(
    key,
    { ...said, lines } satisfies Closed,
    photos.map(({ photo }) => photo),
  )
}

/** What a person did without a signal and the office has not answered yet, in its order. */
export class Queue {
  commands: Waiting[] = []
  /** Places of what no key of today opens. */
  unreadable: number[] = []
  /** By which number each was closed when it was read last. */
  private readonly closed = new Map<number, string>()

  constructor(private readonly who: Who) {}

  /** As it lies on the disk: another page of this device may have sent some of it. */
  async read(): Promise<void> {
    const rows = await readQueue(this.who.person)
    const known = new Map(this.commands.map(command => [command.seq, command]))
    const read = await Promise.all(
      rows.map(async ([seq, sealed]) => {
        const before = known.get(seq)
        // Whatever was written anew was closed anew, under another number.
        if (before && this.closed.get(seq) === String(sealed.iv)) return before
        this.closed.set(seq, String(sealed.iv))
        const opened = await unseal<Closed>(this.who.key, sealed)
        if (opened === null) return seq
        const { lines, ...said } = opened.said
        const photos = opened.files.map((photo, index) => ({ line: lines[index]!, photo }))
        return { ...said, seq, photos }
      }),
    )
    this.commands = read.filter(each => typeof each !== 'number')
    this.unreadable = read.filter(each => typeof each === 'number')
    this.tell()
  }

  /** It is on the disk when this is over, whatever happens to the page. */
  async add(command: Omit<Waiting, 'seq'>): Promise<void> {
    const turns = [...this.commands.map(({ seq }) => seq), ...this.unreadable]
    const sealed = await closedBy(this.who.key, command)
    const seq = await addCommand(this.who.person, Math.max(0, ...turns) + 1, sealed)
    this.commands = [...this.commands, { ...command, seq }]
    this.tell()
  }

  async change(waiting: Waiting): Promise<void> {
    const sealed = await closedBy(this.who.key, waiting)
    await writeCommand(this.who.person, waiting.seq, sealed)
    this.commands = this.commands.map(each => (each.seq === waiting.seq ? waiting : each))
    this.tell()
  }

  async remove(seq: number): Promise<void> {
    await removeCommand(this.who.person, seq)
    this.commands = this.commands.filter(each => each.seq !== seq)
    this.unreadable = this.unreadable.filter(each => each !== seq)
    this.tell()
  }

  /** The number in the menu, on whatever page. */
  private tell(): void {
    const tasks = this.commands.filter(({ refused }) => refused).length + this.unreadable.length
    note({ waiting: this.commands.length + this.unreadable.length, tasks })
  }
}

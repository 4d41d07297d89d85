import type { FieldCommand } from '../../../src/domain/field/command.ts'
import { note } from './copy.ts'
import { seal, unseal } from './seal.ts'
import { addCommand, readQueue, removeCommand, type Who, writeCommand } from './store.ts'

export type Waiting = FieldCommand & { photos: Blob[] }

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
        const opened = await unseal<FieldCommand>(this.who.key, sealed)
        return opened ? { ...opened.said, seq, photos: opened.files } : seq
      }),
    )
    this.commands = read.filter(each => typeof each !== 'number')
    this.unreadable = read.filter(each => typeof each === 'number')
    this.tell()
  }

  /** It is on the disk when this is over, whatever happens to the page. */
  async add(command: Omit<Waiting, 'seq'>): Promise<void> {
    const turns = [...this.commands.map(({ seq }) => seq), ...this.unreadable]
    const { photos, ...said } = command
    const sealed = await seal(this.who.key, said, photos)
    const seq = await addCommand(this.who.person, Math.max(0, ...turns) + 1, sealed)
    this.commands = [...this.commands, { ...command, seq }]
    this.tell()
  }

  async change(waiting: Waiting): Promise<void> {
    const { photos, ...said } = waiting
    const sealed = await seal(this.who.key, said, photos)
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

/** Chance that a seed repeats: a failure names its seed, and comes again with it. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  one<Value>(of: readonly Value[]): Value {
    return of[Math.floor(this.next() * of.length)]!
  }

  happens(share: number): boolean {
    return this.next() < share
  }
}

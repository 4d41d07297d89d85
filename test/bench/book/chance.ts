/**
 * Chance that is the same in every run: two books built with one seed differ in nothing but the
 * salts of passwords.
 */
export class Chance {
  private state: number
  private counter = 0

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 up to and without 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.next() * 100 < share
  }

  /** A whole number from the least to the most, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  of<Value>(list: readonly Value[]): Value {
    return list[this.between(0, list.length - 1)]!
  }

  /** So many hexadecimal digits. */
  hex(digits: number): string {
    let text = ''
    while (text.length < digits) {
      text += Math.floor(this.next() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0')
    }
    return text.slice(0, digits)
  }

  /** In the shape of a UUIDv7 of that instant: as in real books, ids sort by their time. */
  idAt(milliseconds: number): string {
    this.counter = (this.counter + 1) % 0x1000
    const time = milliseconds.toString(16).padStart(12, '0')
    const turn = this.counter.toString(16).padStart(3, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${turn}-8${this.hex(3)}-${this.hex(12)}`
  }
}

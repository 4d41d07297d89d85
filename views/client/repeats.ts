/** A tag that left the frame for so long, in milliseconds, was shown on purpose once more. */
const away = 2_500

/** A camera sees the same tag many times a second: once is what was meant. */
export class Repeats {
  private readonly seen = new Map<string, number>()

  /** Is it seen for the first time, or again after it was away? */
  isFresh(text: string, now: number): boolean {
    const before = this.seen.get(text)
    this.seen.set(text, now)
    return before === undefined || now - before > away
  }

  /** It was read and could not be sent: to be read again at once. */
  forget(text: string): void {
    this.seen.delete(text)
  }
}

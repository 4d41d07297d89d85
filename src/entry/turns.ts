/** How many requests begin in one turn of the event loop. */
const atOnce = 8

/**
 * Requests in the order in which they came, a few in each turn of the event loop. A page is drawn
 * within one turn, and a turn takes but one new connection: with 75 desks at work the last to open
 * theirs waited for 75 turns of as many pages, 15 s in all. Those that begin together may share a
 * commit, so that it is not one alone.
 */
export class Turns {
  private waiting: (() => void)[] = []

  next(): Promise<void> {
    return new Promise(resolve => {
      this.waiting.push(resolve)
      if (this.waiting.length === 1) setImmediate(() => this.begin())
    })
  }

  private begin(): void {
    const begun = this.waiting.splice(0, atOnce)
    if (this.waiting.length > 0) setImmediate(() => this.begin())
    for (const begin of begun) begin()
  }
}

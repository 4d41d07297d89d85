import type { Worker } from 'node:worker_threads'
import type { Office } from '../../domain/offices.ts'
import { traceOf } from '../../domain/trace.ts'
import { quietWatch, type Watch } from '../../outside/watch.ts'
import { beginThread } from '../thread.ts'
import type { Answered, Asked, ReadingGiven } from './talk.ts'

/** How much memory reading may take before its thread is ended, not the whole server. */
const mostMegabytes = 1024

export type ReadingRoom = {
  /** Answers a request that only reads, in the room's thread; `office` is which of many is asked. */
  fetch(request: Request, office?: Office): Promise<Response>
  /** Ends the thread; whatever is still being read breaks off. */
  close(): Promise<void>
}

type Waiting = {
  answer(response: Response): void
  fail(error: Error): void
  body: ReadableStreamDefaultController<Uint8Array> | null
  /** Called when the piece that was asked for is there. */
  taken(): void
}

/**
 * SQLite runs on the thread that asks it, and documents are drawn there too: a year's report in the
 * server's own thread would make everybody at a desk wait. The room has a thread with the same app
 * over a read-only connection; since both read one file, who wrote sees their write there as well.
 * It begins with the first who asks, since it takes 40 MB. A thread that dies takes its readers
 * along, and nobody else; the next request begins a new one.
 */
export function openReadingRoom(
  given: ReadingGiven,
  watch: Watch & { of?(office: string): Watch } = quietWatch,
): ReadingRoom {
  let thread: Thread | null = null
  let isClosed = false
  return {
    fetch: (request, office) => {
      if (isClosed) return Promise.resolve(cannotRead())
      if (thread === null || thread.isOver) thread = new Thread(given, watch)
      return thread.fetch(request, office ?? null)
    },
    close: async () => {
      isClosed = true
      await thread?.close()
      thread = null
    },
  }
}

class Thread {
  isOver = false
  private readonly worker: Worker
  private readonly ended: Promise<void>
  private readonly waiting = new Map<number, Waiting>()
  private asks = 0

  constructor(
    given: ReadingGiven,
    private readonly watch: Watch & { of?(office: string): Watch },
  ) {
    this.worker = beginThread('reading', {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    this.worker.on('message', (answered: Answered) => this.hear(answered))
    this.worker.on('error', error => this.over(error))
    this.ended = new Promise(resolve => {
      this.worker.on('exit', () => {
        this.over(new Error('The reading thread has ended.'))
        resolve()
      })
    })
  }

  fetch(request: Request, office: Office | null): Promise<Response> {
    this.asks += 1
    const ask = this.asks
    const { method, url } = request
    const response = new Promise<Response>((answer, fail) => {
      this.waiting.set(ask, { answer, fail, body: null, taken: () => undefined })
    })
    this.say({ what: 'request', ask, method, url, headers: [...request.headers], office })
    return response.catch(error => {
      this.watch.failed({ what: 'reading', method, trace: traceOf(error) })
      return cannotRead()
    })
  }

  async close(): Promise<void> {
    if (!this.isOver) this.say({ what: 'close' })
    await this.ended
  }

  private hear(answered: Answered): void {
    if (answered.what === 'seen') this.watchOf(answered).seen(answered.seen)
    else if (answered.what === 'failed') this.watchOf(answered).failed(answered.failure)
    else this.hearAnswer(answered)
  }

  private watchOf({ office }: { office: string | null }): Watch {
    return (office !== null && this.watch.of?.(office)) || this.watch
  }

  private hearAnswer(answered: Exclude<Answered, { what: 'seen' | 'failed' }>): void {
    const { ask } = answered
    const waiting = this.waiting.get(ask)
    if (!waiting) return
    if (answered.what === 'response') {
      const { status, headers, hasBody } = answered
      if (!hasBody) this.waiting.delete(ask)
      waiting.answer(new Response(hasBody ? this.bodyOf(ask, waiting) : null, { status, headers }))
    } else if (answered.what === 'piece') {
      waiting.body?.enqueue(answered.bytes)
      waiting.taken()
    } else {
      this.waiting.delete(ask)
      if (answered.what === 'end') waiting.body?.close()
      else waiting.body?.error(new Error(answered.message))
      waiting.taken()
    }
  }

  /** No faster than it is taken: a piece is asked for when there is room for it. */
  private bodyOf(ask: number, waiting: Waiting): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>({
      start: controller => {
        waiting.body = controller
      },
      pull: () => {
        this.say({ what: 'next', ask })
        return new Promise<void>(resolve => {
          waiting.taken = resolve
        })
      },
      cancel: () => {
        this.waiting.delete(ask)
        this.say({ what: 'stop', ask })
      },
    })
  }

  /** Whoever waits hears that nothing more will come. */
  private over(error: Error): void {
    this.isOver = true
    for (const { body, fail, taken } of this.waiting.values()) {
      if (body) body.error(error)
      else fail(error)
      taken()
    }
    this.waiting.clear()
  }

  private say(asked: Asked): void {
    this.worker.postMessage(asked)
  }
}

/** Without the app there is no page; the words are those of its own “could not answer”. */
function cannotRead(): Response {
  const text =
    'ระบบตอบไม่ได้ในขณะนี้ ข้อมูลในระบบไม่เปลี่ยน โปรดลองอีกครั้งในอีกสักครู่\n' +
    'This cannot be answered right now. Nothing was changed. Please try again in a moment.\n'
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' }
  return new Response(text, { status: 503, headers })
}

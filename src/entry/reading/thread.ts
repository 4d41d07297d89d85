import { parentPort, workerData } from 'node:worker_threads'
import { createApp } from '../../app.tsx'
import { quietWatch, type Watch } from '../../outside/watch.ts'
import { builtAssets } from '../assets.ts'
import { giveWay } from '../give-way.ts'
import { deskIn } from '../offices/house.ts'
import { openOfficeToRead, openToRead } from '../open.ts'
import type { Answered, Asked, ReadingGiven } from './talk.ts'

giveWay()
/** The thread of the reading room: the same app over a connection of its own that writes nothing. */
const port = parentPort!
const given = workerData as ReadingGiven
const watchOf = (office: string | null): Watch => ({
  ...quietWatch,
  seen: seen => say({ what: 'seen', seen, office }),
  failed: failure => say({ what: 'failed', failure, office }),
})
// One office is opened once; which of many is asked, and with which keys, each request says.
const open = given.settings.offices === null ? await openToRead(given, watchOf(null)) : null
const app = createApp(bindings => open ?? deskIn(bindings), builtAssets())
const bodies = new Map<number, ReadableStreamDefaultReader<Uint8Array>>()

port.on('message', (asked: Asked) => {
  if (asked.what === 'request') void answer(asked)
  else if (asked.what === 'next') void sendNext(asked.ask)
  else if (asked.what === 'stop') stop(asked.ask)
  else close()
})

async function answer({ ask, method, url, headers, office }: Extract<Asked, { what: 'request' }>) {
  const desk = office && openOfficeToRead(office, given, watchOf(office.id))
  // The app answers whatever goes wrong with a page of its own.
  const response = await app.fetch(new Request(url, { method, headers }), { desk })
  const { status, body } = response
  if (body) bodies.set(ask, body.getReader())
  say({
    what: 'response',
    ask,
    status,
    hasBody: body !== null,
    headers: [...response.headers],
  })
}

async function sendNext(ask: number): Promise<void> {
  const body = bodies.get(ask)
  try {
    const read = await body?.read()
    if (read?.value) say({ what: 'piece', ask, bytes: read.value })
    else if (read?.done) {
      bodies.delete(ask)
      say({ what: 'end', ask })
    }
  } catch (error) {
    bodies.delete(ask)
    say({ what: 'broken', ask, message: (error as Error).message })
  }
}

function stop(ask: number): void {
  // What it was reading is left off; nobody hears any more whether that went well.
  bodies
    .get(ask)
    ?.cancel()
    .catch(() => undefined)
  bodies.delete(ask)
}

function close(): void {
  open?.db.close()
  port.close()
}

function say(answered: Answered): void {
  port.postMessage(answered)
}

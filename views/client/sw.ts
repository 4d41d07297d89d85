/**
 * The service worker. It keeps the shell of the field desk and the files that it stands on, and
 * nothing personal; with a network every page comes from the office as if it were not there.
 */
declare const KEPT: string[]

type Late = { waitUntil(work: Promise<unknown>): void }
type Asked = Late & {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
type Registration = { navigationPreload?: { enable(): Promise<void> } }
type Worker = {
  registration: Registration
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', heard: (event: Late) => void): void
  addEventListener(name: 'fetch', heard: (event: Asked) => void): void
  addEventListener(name: 'message', heard: (event: Late & { data: unknown }) => void): void
}
const worker = self as unknown as Worker

const shell = '/field/shell'
/** A new build has other files, and so another cache. */
const cacheName = `field ${KEPT.join(' ')}`
/** So long the field desk itself waits for a network that answers nothing, in milliseconds. */
const patience = 4_000

worker.addEventListener('install', event => {
  const keep = async () => {
    const cache = await caches.open(cacheName)
    await cache.addAll([...KEPT, new Request(shell, { cache: 'reload' })])
    await worker.skipWaiting()
  }
  event.waitUntil(keep())
})

worker.addEventListener('activate', event => {
  const begin = async () => {
    const old = (await caches.keys()).filter(name => name !== cacheName)
    await Promise.all(old.map(name => caches.delete(name)))
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }
  event.waitUntil(begin())
})

/** The page says that its words are in another language now. */
worker.addEventListener('message', event => {
  if (event.data !== 'shell') return
  const renew = async () =>
    (await caches.open(cacheName)).add(new Request(shell, { cache: 'reload' }))
  event.waitUntil(renew().catch(() => undefined))
})

worker.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, pathname))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

/** From the office; without a network the shell of the field desk, which knows the address. */
async function page(event: Asked, pathname: string): Promise<Response> {
  const network = fromNetwork(event)
  network.catch(() => undefined)
  const isField = pathname === '/field'
  const waits = isField ? new Promise<null>(done => setTimeout(done, patience, null)) : network
  try {
    const first = await Promise.race([network, waits])
    return first ?? (await kept(shell)) ?? (await network)
  } catch (error) {
    const answer = await kept(shell)
    if (answer) return answer
    throw error
  }
}

async function fromNetwork(event: Asked): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request)
}

/** Names carry the hash of their content: what is kept is what would come. */
async function file(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request)
}

async function kept(request: Request | string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(request)
}

export {}

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What befalls the next request that writes: it passes, or is lost on its way there or back. */
type Fate = 'passes' | 'lost-going' | 'lost-coming-back'

/** What every batch of a use case writes first, in the very words of its request (JSON or protobuf). */
const writes = /insert into \\?"command\\?"/

/**
 * A line between the office and its libSQL server that can be cut. It forwards bytes as they come;
 * an answer that is lost is lost after the server has begun to send it, so that the commit is done.
 */
export async function lineTo(target: string) {
  let to = new URL(target)
  let fate: Fate = 'passes'
  let delay = 0
  let held = Promise.resolve()
  const open = new Set<Socket>()
  const server = createServer(from => {
    const onward = connect(Number(to.port), to.hostname)
    const cut = () => {
      from.destroy()
      onward.destroy()
    }
    let isDoomed = false
    for (const socket of [from, onward]) {
      open.add(socket)
      socket.on('error', cut)
      socket.on('close', () => {
        open.delete(socket)
        cut()
      })
    }
    from.on('data', (bytes: Buffer) => {
      if (fate !== 'passes' && writes.test(bytes.toString('latin1'))) {
        if (fate === 'lost-going') cut()
        else isDoomed = true
        fate = 'passes'
      }
      if (!onward.destroyed) onward.write(bytes)
    })
    onward.on('data', (bytes: Buffer) => {
      if (isDoomed) cut()
      else if (delay === 0) held.then(() => from.destroyed || from.write(bytes))
      else setTimeout(() => from.destroyed || from.write(bytes), delay).unref()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** What happens to the next write, and to none after it. */
    next: (what: Fate) => {
      fate = what
    },
    /** Every answer comes so many milliseconds later. */
    slowBy: (milliseconds: number) => {
      delay = milliseconds
    },
    /** Nothing more comes back, and nothing is lost, until the answer is called. */
    hold: () => {
      let release = () => {}
      held = new Promise<void>(resolve => {
        release = resolve
      })
      return release
    },
    /** Whoever asks hears nothing, as behind a cut cable; `leadTo` mends it. */
    cut: () => {
      for (const socket of open) socket.destroy()
    },
    /** Leads to another server from now on. */
    leadTo: (url: string) => {
      to = new URL(url)
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise(resolve => server.close(resolve))
    },
  }
}

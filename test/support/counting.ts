import type { Client } from '@libsql/client'

/** Counts the round trips of a client: each execute and each batch is one. */
export function counting(client: Client): { client: Client; trips: () => number; reset(): void } {
  let trips = 0
  const counted = new Set(['execute', 'batch', 'executeMultiple', 'transaction', 'migrate'])
  const over = new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => {
        if (counted.has(String(name))) trips += 1
        return value.apply(target, args)
      }
    },
  })
  return {
    client: over,
    trips: () => trips,
    reset: () => {
      trips = 0
    },
  }
}

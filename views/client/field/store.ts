/** What the browser keeps for the field, behind promises. */

const whoName = 'field'
/** Of one person: their copy, and their queue. */
const ownName = (person: string) => `field-${person}`

type Part = 'who' | 'copy' | 'queue'

function opened(name: string, parts: readonly Part[]): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    for (const part of parts) request.result.createObjectStore(part)
  }
  return done(request)
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** One act on one part; what was written is on the disk when it is over. */
async function act<Result>(
  db: IDBDatabase,
  part: Part,
  mode: IDBTransactionMode,
  make: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = db.transaction(part, mode, { durability: 'strict' })
  const over = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  const [result] = await Promise.all([done(make(transaction.objectStore(part))), over])
  return result
}

/** Opens a database for one work, and closes it: nothing stands in the way of its removal. */
async function within<Result>(
  name: string,
  parts: readonly Part[],
  work: (db: IDBDatabase) => Promise<Result>,
): Promise<Result> {
  const db = await opened(name, parts)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

const ownParts = ['copy', 'queue'] as const
const now = 'now'

/** Who is signed in on this device. The key can be used and never be read. */
export type Who = { person: string; name: string; key: CryptoKey; until: string }

export const readWho = (): Promise<Who | undefined> =>
  within(whoName, ['who'], db => act(db, 'who', 'readonly', store => store.get(now)))

export const writeWho = (who: Who): Promise<unknown> =>
  within(whoName, ['who'], db => act(db, 'who', 'readwrite', store => store.put(who, now)))

/** Encrypted, as it lies there. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

export const readCopy = (person: string): Promise<Sealed | undefined> =>
  within(ownName(person), ownParts, db => act(db, 'copy', 'readonly', store => store.get(now)))

export const writeCopy = (person: string, copy: Sealed): Promise<unknown> =>
  within(ownName(person), ownParts, db =>
    act(db, 'copy', 'readwrite', store => store.put(copy, now)),
  )

/** Beside the copy, and gone with it. */
const draft = 'draft'

export const readDraft = (person: string): Promise<Sealed | undefined> =>
  within(ownName(person), ownParts, db => act(db, 'copy', 'readonly', store => store.get(draft)))

export const writeDraft = (person: string, sealed: Sealed): Promise<unknown> =>
  within(ownName(person), ownParts, db =>
    act(db, 'copy', 'readwrite', store => store.put(sealed, draft)),
  )

export const removeDraft = (person: string): Promise<unknown> =>
  within(ownName(person), ownParts, db =>
    act(db, 'copy', 'readwrite', store => store.delete(draft)),
  )

/** The queue by its turns, in their order. */
export const readQueue = (person: string): Promise<[seq: number, sealed: Sealed][]> =>
  within(ownName(person), ownParts, async db => {
    const store = db.transaction('queue', 'readonly').objectStore('queue')
    const [turns, all] = await Promise.all([
      done(store.getAllKeys()),
      done(store.getAll() as IDBRequest<Sealed[]>),
    ])
    return turns.map((turn, index) => [turn as number, all[index]!])
  })

/** Puts a command at the queue's end: its turn, or the next that no other page has taken meanwhile. */
export async function addCommand(person: string, turn: number, sealed: Sealed): Promise<number> {
  for (let seq = turn; ; seq += 1) {
    try {
      await within(ownName(person), ownParts, db =>
        act(db, 'queue', 'readwrite', store => store.add(sealed, seq)),
      )
      return seq
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error
    }
  }
}

export const writeCommand = (person: string, seq: number, sealed: Sealed): Promise<unknown> =>
  within(ownName(person), ownParts, db =>
    act(db, 'queue', 'readwrite', store => store.put(sealed, seq)),
  )

export const removeCommand = (person: string, seq: number): Promise<unknown> =>
  within(ownName(person), ownParts, db => act(db, 'queue', 'readwrite', store => store.delete(seq)))

export const queueLength = (person: string): Promise<number> =>
  within(ownName(person), ownParts, db => act(db, 'queue', 'readonly', store => store.count()))

/**
 * Forgets who was signed in: their key and their copy are gone. Commands that were never sent stay,
 * and nobody can read them until the same person signs in again; where there are none, nothing stays.
 */
export async function forget(): Promise<void> {
  localStorage.removeItem('field')
  const who = await readWho()
  await within(whoName, ['who'], db => act(db, 'who', 'readwrite', store => store.clear()))
  if (!who) return
  const left = await queueLength(who.person)
  if (left === 0) return removeOwn(who.person)
  const name = ownName(who.person)
  await within(name, ownParts, db => act(db, 'copy', 'readwrite', store => store.clear()))
  // Whoever signs in here is asked whether it is theirs; it does not say whose it is.
  localStorage.setItem('field', '{}')
}

/** What this person left here without sending it; nothing stays of the question. */
export async function leftBy(person: string): Promise<number> {
  const left = await queueLength(person)
  if (left === 0) await removeOwn(person)
  return left
}

async function removeOwn(person: string): Promise<void> {
  await done(indexedDB.deleteDatabase(ownName(person)))
}

/** A place where bytes are kept: the office's own database, or the platform's object store. */
export type FileHome = {
  /** Kept with each file, so that it is known where its bytes were put. */
  name: string
  /** Keeps bytes under an id of ours. The same id again is the same file. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null where the home has none under that id. */
  get(id: string): Promise<Uint8Array | null>
}

/**
 * Where the bytes of attached scans, photos and drawn signatures stand. What is known of a file
 * (its type, its hash, whose it is) stands in the database.
 */
export type Files = {
  /** Where new ones are put. */
  home: string
  put(id: string, bytes: Uint8Array): Promise<void>
  /** From whichever home has it; null where none that is at hand does. */
  get(id: string): Promise<Uint8Array | null>
}

/** New files go into the first home; those that were put into another before are found there. */
export function filesIn(first: FileHome, ...others: FileHome[]): Files {
  return {
    home: first.name,
    put: (id, bytes) => first.put(id, bytes),
    async get(id) {
      for (const home of [first, ...others]) {
        const bytes = await home.get(id)
        if (bytes !== null) return bytes
      }
      return null
    },
  }
}

/** What we ask of a bucket binding (R2), which workerd gives to a Worker. */
export type Bucket = {
  put(key: string, value: Uint8Array): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
}

/**
 * The edge's home of files: a bucket beside the database, which need not carry their bytes then. Where
 * many offices share it, each has a folder of its own.
 */
export function filesInBucket(bucket: Bucket, folder = ''): FileHome {
  return {
    name: 'bucket',
    async put(id, bytes) {
      await bucket.put(folder + id, bytes)
    },
    async get(id) {
      const kept = await bucket.get(folder + id)
      return kept && new Uint8Array(await kept.arrayBuffer())
    },
  }
}

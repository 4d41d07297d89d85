/**
 * Where the bytes of attached files stand. What is known of a file (its name, type, hash, whose it
 * is) stands in the database; its bytes may stand there or in a store beside it.
 */
export type Files = {
  /** The store's name, kept with each file, so that a file is found where it was put. */
  home: string
  /** Keeps bytes under an id of ours. The same id again is the same file. */
  put(id: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null where the store has none under that id. */
  get(id: string): Promise<Uint8Array | null>
}

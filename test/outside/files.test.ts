import { expect, it } from 'vitest'
import { type Bucket, filesIn, filesInBucket } from '../../src/outside/files.ts'

/** why: the platform's bucket is outside; test/runtimes/edge.test.ts walks with the real one. */
function bucketOf(kept = new Map<string, Uint8Array>()): Bucket {
  return {
    put: async (key, value) => void kept.set(key, value),
    get: async key => {
      const bytes = kept.get(key)
      return bytes ? { arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer } : null
    },
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)

it('puts what is new into the first home, and finds what is in another', async () => {
  const [bucket, database] = [filesInBucket(bucketOf()), filesInBucket(bucketOf())]
  await database.put('old', bytes('before the bucket'))
  const files = filesIn(bucket, { ...database, name: 'database' })
  await files.put('new', bytes('photo'))
  expect(files.home).toBe('bucket')
  expect(await files.get('new')).toEqual(bytes('photo'))
  expect(await files.get('old')).toEqual(bytes('before the bucket'))
  expect([await files.get('none'), await database.get('new')]).toEqual([null, null])
})

it('keeps the files of many offices apart in one bucket, under the same id', async () => {
  const bucket = bucketOf()
  const [one, other] = [filesInBucket(bucket, 'office-1/'), filesInBucket(bucket, 'office-2/')]
  await one.put('photo', bytes('of the first'))
  expect(await other.get('photo')).toBeNull()
  await other.put('photo', bytes('of the second'))
  expect(await one.get('photo')).toEqual(bytes('of the first'))
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packed } from '../../src/entry/packing.ts'

const page = `<p>${'เก้าอี้พลาสติก 20 ตัว '.repeat(100)}</p>`
const html = { 'Content-Type': 'text/html; charset=UTF-8', Vary: 'Cookie' }

async function asked(accepts: string | null, content = page, headers: HeadersInit = html) {
  const given = new Request(
    'http://office',
    accepts ? { headers: { 'Accept-Encoding': accepts } } : {},
  )
  const answer = await packed(given, new Response(content, { status: 422, headers }))
  return { answer, encoding: answer.headers.get('Content-Encoding') }
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a page travels packed', () => {
  it('as the browser takes it, and says that others may get it otherwise', async () => {
    const { answer, encoding } = await asked('gzip, deflate, br, zstd')
    expect([answer.status, encoding]).toEqual([422, 'br'])
    expect(answer.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
    const bytes = await bytesOf(answer)
    expect(bytes.length).toBeLessThan(page.length / 10)
    expect(brotliDecompressSync(bytes).toString()).toBe(page)
    const old = await asked('gzip;q=0.8, br;q=0')
    expect(old.encoding).toBe('gzip')
    expect(gunzipSync(await bytesOf(old.answer)).toString()).toBe(page)
  })

  it('but not to who takes none, nor where it is short', async () => {
    for (const accepts of [null, 'identity', 'br;q=0, gzip;q=0.0']) {
      const { answer, encoding } = await asked(accepts)
      expect(encoding).toBe(null)
      expect((await bytesOf(answer)).toString()).toBe(page)
    }
    expect((await asked('br', 'สั้น')).encoding).toBe(null)
  })

  it('and no file of the book is, which is as long as the book', async () => {
    const { encoding } = await asked('br', page, { 'Content-Type': 'application/jsonl' })
    expect(encoding).toBe(null)
  })

  it('with every cookie that the answer sets', async () => {
    const headers = new Headers(html)
    headers.append('Set-Cookie', 'a=1')
    headers.append('Set-Cookie', 'b=2')
    const { answer } = await asked('br', page, headers)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })
})

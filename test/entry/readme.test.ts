import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// An office's IT person reads Thai; what they type must be what the English one says, too.

const root = join(import.meta.dirname, '../..')
const english = readFileSync(join(root, 'README.md'), 'utf8')
const thai = readFileSync(join(root, 'src/entry/README.th.md'), 'utf8')
const [beginning, field, check, photos] = [
  '## Two commands',
  '### Without a signal',
  '### How to check a book',
  '### Photos and signatures',
].map(heading => english.indexOf(`\n${heading}\n`))
/** What the Thai one says in full: running and keeping an office on one machine, and checking a book. */
const toldInThai = english.slice(beginning, field) + english.slice(check, photos)

describe('the two READMEs', () => {
  it('give the same commands and the same files to write, line by line and in the same order', () => {
    const lines = typedIn(toldInThai)
    expect(lines.length).toBeGreaterThan(50)
    expect(typedIn(thai)).toEqual(lines)
  })

  it('name the same commands and the same settings in their tables', () => {
    const names = firstCells(toldInThai)
    expect(names).toContain('`npm run restore -- FILE`')
    expect(names).toContain('`PUBLIC_URL`')
    expect(firstCells(thai)).toEqual(names)
  })
})

/** The lines of its code blocks, without what a comment says of them. */
function typedIn(text: string): string[] {
  return [...text.matchAll(/^ *```\w*\n(.*?)^ *```$/gms)].flatMap(([, block]) =>
    block!
      .split('\n')
      .map(line => line.replace(/(^|\s+)#.*$/, ''))
      .filter(line => line !== ''),
  )
}

/** The first cell of each row that names something to type. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| (`[^|]*?) *\|/gm)].map(([, cell]) => cell!)
}

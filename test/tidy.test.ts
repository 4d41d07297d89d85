import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// The law of the house (house.md): who may import whom, no circles, no long file, no raw text.

const root = join(import.meta.dirname, '..')
const files = ['src', 'views', 'db', 'test'].flatMap(folder => walk(join(root, folder)))

/** What each room may import: prefixes of paths in the house, or names of packages. */
const rooms: [room: string, may: string[]][] = [
  ['src/domain/', ['src/domain/']],
  ['db/schema/', ['drizzle-orm', 'src/domain/', 'db/schema/']],
  ['db/file-', ['db/', '@libsql/client', 'libsql']],
  ['db/batch-steps', ['@libsql/hrana-client']],
  ['db/', ['db/', 'src/domain/', 'drizzle-orm', '@libsql/client', '@noble/hashes', 'canonicalize']],
  [
    'views/client/',
    [
      'views/client/',
      'views/words/',
      'views/parts/',
      'src/domain/',
      'hono',
      'htmx.org',
      'zxing-wasm',
    ],
  ],
  ['views/labels/', ['hono', 'src/domain/', 'views/', 'qrcode']],
  [
    'views/documents/',
    [...['hono', 'src/domain/', 'views/', 'papaparse', 'qrcode', 'pdfkit'], 'docx', 'fflate'],
  ],
  ['views/', ['hono', 'src/domain/', 'views/']],
  ['src/outside/', ['src/outside/', 'src/domain/', 'better-auth', 'fflate', 'saxes', 'papaparse']],
  ['src/usecases/', ['src/usecases/', 'src/domain/', 'src/outside/', 'db/']],
  [
    'src/web/',
    [
      'src/web/',
      'src/domain/',
      'src/usecases/',
      'views/',
      'db/',
      'hono',
      'zod',
      '@hono/zod-validator',
      'drizzle-orm/batch',
    ],
  ],
  [
    'src/routes/',
    ['src/web/', 'src/routes/', 'src/domain/', 'src/usecases/', 'views/', 'db/', 'hono', 'zod'],
  ],
  ['src/app.tsx', ['src/web/', 'src/routes/', 'src/usecases/', 'views/layout', 'hono']],
  ['src/entry/', ['']],
  ['test/', ['']],
]

/** Rooms that no other room may reach, whatever the list above allows. */
const never: [room: string, not: RegExp][] = [
  ['src/usecases/', /^db\/schema\//],
  ['src/web/', /^db\/schema\//],
  ['src/routes/', /^db\/schema\/|^src\/entry\//],
]

describe('the house is tidy', () => {
  it('keeps every import inside what its room may import', () => {
    const strangers = files.flatMap(file =>
      importsOf(file)
        .filter(target => !mayImport(file, target))
        .map(t => `${file} → ${t}`),
    )
    expect(strangers).toEqual([])
  })

  it('lets no use case call another noun’s use case', () => {
    const nounOf = (path: string) => /^src\/usecases\/([^/]+)\//.exec(path)?.[1]
    const calls = files.flatMap(file => {
      const noun = nounOf(file)
      if (!noun) return []
      return importsOf(file)
        .filter(target => nounOf(target) !== undefined && nounOf(target) !== noun)
        .map(target => `${file} → ${target}`)
    })
    expect(calls).toEqual([])
  })

  it('has no circle of imports', () => {
    const graph = new Map(files.map(file => [file, importsOf(file).filter(t => files.includes(t))]))
    expect(circleIn(graph)).toBeNull()
  })

  it('begins without what draws documents: pdfkit alone was 76 of the 173 ms of the Worker’s start', () => {
    const atStart = new Set(['src/app.tsx'])
    // A set goes on to what is added while it is walked.
    for (const file of atStart) {
      for (const target of files.includes(file) ? importsOf(file, withoutTypes) : [])
        atStart.add(target)
    }
    expect(atStart.size).toBeGreaterThan(500)
    expect([...atStart].filter(target => ['pdfkit', 'docx'].includes(target))).toEqual([])
  })

  it('has no file over 250 lines', () => {
    const long = files.filter(file => read(file).split('\n').length > 251)
    expect(long).toEqual([])
  })

  it('draws unescaped text only in views/parts', () => {
    const raws = files.filter(
      file =>
        /^(src|views)\//.test(file) &&
        !file.startsWith('views/parts/') &&
        /dangerouslySetInnerHTML|from 'hono\/html'/.test(read(file)),
    )
    expect(raws).toEqual([])
  })

  it('commits nothing in a use case without an entry in the book', () => {
    const silent = files
      .filter(file => file.startsWith('src/usecases/') && !notInTheBook.has(file))
      .filter(file => /\bdecide\(|\.commit\(/.test(read(file)) && !/\bappend\w*\(/.test(read(file)))
    expect(silent).toEqual([])
  })

  it('writes the fields of an object plainly: out of a literal that is spread no type tells a wrong one', () => {
    const spread = files.filter(file => !file.startsWith('test/') && /\.\.\.\{/.test(read(file)))
    expect(spread).toEqual([])
  })

  it('leaves nothing to be done later, and nothing out of the tests', () => {
    const later = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].map(w => `\\b${w}\\b`).join('|'),
    )
    const skipped = new RegExp(`\\b(it|test|describe)\\.(${['skip', 'only', 'todo'].join('|')})\\b`)
    const left = files.filter(file => later.test(read(file)) || skipped.test(read(file)))
    expect(left).toEqual([])
  })
})

/** What house.md names as no picture of the book: sign-in tables, baskets, files. */
const notInTheBook = new Set([
  'src/usecases/desk.ts',
  'src/usecases/basket/change.ts',
  'src/usecases/imports/preview.ts',
  'src/usecases/imports/cancel.ts',
  'src/usecases/accounts/sign-in.ts',
  'src/usecases/accounts/sign-out.ts',
  'src/usecases/accounts/change-password.ts',
])

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(each => {
    const path = join(folder, each.name)
    if (each.isDirectory()) return each.name.startsWith('.') ? [] : walk(path)
    return /\.tsx?$/.test(each.name) ? [relative(root, path)] : []
  })
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** What is there at run time: an import of types alone leads nowhere then. */
const withoutTypes = (text: string) => text.replace(/^(import|export) type\b[^'"]*'[^']+'/gm, '')

function importsOf(file: string, of: (text: string) => string = text => text): string[] {
  const text = of(read(file))
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import '([^']+)'/gm),
  ]
  return found.map(match => {
    const target = (match[1] ?? match[2])!
    return target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target
  })
}

function mayImport(file: string, target: string): boolean {
  const [room, may] = rooms.find(([prefix]) => file.startsWith(prefix)) ?? [null, []]
  if (room === null) return false
  if (never.some(([prefix, not]) => file.startsWith(prefix) && not.test(target))) return false
  return may.some(
    allowed => allowed === '' || target === allowed || target.startsWith(withSlash(allowed)),
  )
}

const withSlash = (allowed: string) =>
  allowed.endsWith('/') || allowed.includes('/layout') ? allowed : `${allowed}/`

function circleIn(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...path, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const circle = visit(file, [])
    if (circle) return circle
  }
  return null
}

import { fileLimits } from '../../domain/imports/sheet.ts'
import { FileFault } from './file-fault.ts'
import { attribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** What stands beside the sheets of a workbook, and what their cells refer to. */
export type Workbook = {
  sheets: { name: string; path: string }[]
  strings: string[]
  /** By style number: does it show its number as a day? */
  dateStyles: boolean[]
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean
}

type Breathe = () => Promise<void>

/** Finds the parts of a workbook by its own relations, whatever their names are. */
export async function openWorkbook(zip: Zip, breathe: Breathe): Promise<Workbook> {
  const root = await relations(zip, '_rels/.rels', '', breathe)
  const main = root.find(each => each.type === 'officeDocument')?.path ?? 'xl/workbook.xml'
  if (!zip.has(main)) throw new FileFault('file-not-a-table')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const file = main.slice(folder.length)
  const parts = await relations(zip, `${folder}_rels/${file}.rels`, folder, breathe)
  const pathOf = (type: string) => parts.find(each => each.type === type)?.path
  const { sheets, from1904 } = await contents(zip, main, breathe)
  return {
    sheets: sheets.flatMap(({ name, relation }) => {
      const part = parts.find(each => each.id === relation)
      return part?.type === 'worksheet' && zip.has(part.path) ? [{ name, path: part.path }] : []
    }),
    from1904,
    strings: await sharedStrings(zip, pathOf('sharedStrings'), breathe),
    dateStyles: await dateStyles(zip, pathOf('styles'), breathe),
  }
}

type Relation = { id: string; type: string; path: string }

async function relations(zip: Zip, name: string, folder: string, breathe: Breathe) {
  const found: Relation[] = []
  if (!zip.has(name)) return found
  const open = (tag: string, attributes: Record<string, string>) => {
    if (tag !== 'Relationship' || attributes.TargetMode === 'External') return
    const { Id: id = '', Type = '', Target = '' } = attributes
    const target = Target.replaceAll('\\', '/')
    found.push({
      id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      path: target.startsWith('/') ? target.slice(1) : joined(folder, target),
    })
  }
  await readXml(zip, name, { open }, breathe)
  return found
}

function joined(folder: string, target: string): string {
  const parts = folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

async function contents(zip: Zip, main: string, breathe: Breathe) {
  const sheets: { name: string; relation: string }[] = []
  let from1904 = false
  const open = (tag: string, attributes: Record<string, string>) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    // A hidden sheet is not what its user sees.
    if (tag !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
    sheets.push({ name: attributes.name ?? '', relation: attribute(attributes, 'id') ?? '' })
  }
  await readXml(zip, main, { open }, breathe)
  return { sheets, from1904 }
}

async function sharedStrings(zip: Zip, path: string | undefined, breathe: Breathe) {
  const strings: string[] = []
  if (path === undefined || !zip.has(path)) return strings
  let current = ''
  let inText = false
  let phonetic = false
  let kept = 0
  await readXml(
    zip,
    path,
    {
      open(tag) {
        if (tag === 'si') current = ''
        if (tag === 'rPh') phonetic = true
        inText = tag === 't' && !phonetic
      },
      text(text) {
        if (inText && current.length < fileLimits.cellLength) current += text
      },
      close(tag) {
        if (tag === 't') inText = false
        if (tag === 'rPh') phonetic = false
        if (tag !== 'si') return
        kept += current.length
        if (kept > fileLimits.text) throw new FileFault('file-too-much-inside')
        strings.push(current.slice(0, fileLimits.cellLength))
      },
    },
    breathe,
  )
  return strings
}

async function dateStyles(zip: Zip, path: string | undefined, breathe: Breathe) {
  const styles: boolean[] = []
  if (path === undefined || !zip.has(path)) return styles
  const custom = new Map<number, boolean>()
  let inCells = false
  await readXml(
    zip,
    path,
    {
      open(tag, attributes) {
        if (tag === 'cellXfs') inCells = true
        const id = Number(attributes.numFmtId)
        if (tag === 'numFmt') custom.set(id, showsDay(attributes.formatCode ?? ''))
        if (tag === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDay(id))
      },
      close(tag) {
        if (tag === 'cellXfs') inCells = false
      },
    },
    breathe,
  )
  return styles
}

/** The numbers that Excel keeps for its own date formats, those of Thai and East Asia included. */
function isBuiltInDay(id: number): boolean {
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58) ||
    (id >= 71 && id <= 74) ||
    id === 77 ||
    id === 81
  )
}

/** Does a format of the user's own show a day or a year? Words, colours and locales do not count. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!
  return !/general/i.test(bare) && /[dyb]|ว|ป/i.test(bare)
}

import type { Measures } from '../../src/domain/label-sheets.ts'
import type { RightsRow, Things } from './rights-row.ts'
import type { World } from './world.ts'

/** Whoever prints labels: the supply officers. */
const officers = ['officer', 'worksOfficer'] as const
const paper = { sheet: '70x37', printer: '', start: '1', copies: '1' }
/** An office's own sheet without fault. */
export const ownSheet = {
  ...{ name: 'ของสำนักงาน', kind: 'sheet', labelWidth: '60', labelHeight: '40' },
  ...{ pageWidth: '210', pageHeight: '297', columns: '3', rows: '7' },
  ...{ marginLeft: '10', marginTop: '8', gapAcross: '2.5', gapDown: '0' },
}
/** The same as the house reads it. */
export const ownMeasures: Measures = {
  ...{ kind: 'sheet', pageWidth: 210, pageHeight: 297, columns: 3, rows: 7 },
  ...{ labelWidth: 60, labelHeight: 40, marginLeft: 10, marginTop: 8, gapAcross: 2.5, gapDown: 0 },
}
const said = { name: 'เลเซอร์', right: '0.5', down: '-1' }
const of =
  (what: 'printing' | 'sheet' | 'printer', path = '') =>
  (things: Things) =>
    `/labels/${what}s/${things[what]}${path}`

/** Rows of the table of rights: labels, their papers and printers, and blank tags. */
export const labelRows: Record<string, RightsRow> = {
  'GET /labels': { may: officers },
  'POST /labels': { may: officers, form: things => ({ item: things.item }) },
  'GET /labels/preview': { may: 'anybody' },
  'POST /labels/preview': { may: officers, form: things => ({ ...paper, item: things.item }) },
  'GET /labels/printings': { may: officers },
  'POST /labels/printings': { may: officers, form: things => ({ ...paper, item: things.item }) },
  'GET /labels/printings/:id': { may: officers, at: of('printing') },
  'GET /labels/printings/:id/sheets': { may: officers, at: of('printing', '/sheets') },
  'GET /labels/blanks': { may: officers },
  'POST /labels/blanks': { may: officers, form: () => ({ ...paper, count: '2' }) },
  'GET /labels/lacking': { may: officers },
  'POST /labels/scans': { may: officers, form: ({ tag }) => ({ text: tag }) },
  'GET /labels/sheets': { may: officers },
  'POST /labels/sheets': { may: officers, form: () => ({ ...ownSheet, name: 'อีกแผ่น' }) },
  'GET /labels/sheets/new': { may: officers },
  'GET /labels/sheets/:id': { may: officers, at: of('sheet') },
  'POST /labels/sheets/:id': { may: officers, at: of('sheet'), form: () => ownSheet },
  'POST /labels/sheets/:id/removals': { may: officers, at: of('sheet', '/removals') },
  /** Sizes only: the settings show a label, too. */
  'GET /labels/sheets/:id/style.css': { may: 'everybody', at: of('sheet', '/style.css') },
  'GET /labels/printers': { may: officers },
  'POST /labels/printers': { may: officers, form: () => ({ name: 'สติกเกอร์' }) },
  'GET /labels/printers/:id': { may: officers, at: of('printer') },
  'POST /labels/printers/:id': { may: officers, at: of('printer'), form: () => said },
  'GET /labels/printers/:id/trial': { may: officers, at: of('printer', '/trial?sheet=70x37') },
  'POST /labels/printers/:id/readings': {
    ...{ may: officers, at: of('printer', '/readings') },
    form: () => ({ readRight: '0', readDown: '0', ruler: '100' }),
  },
  'POST /labels/printers/:id/removals': { may: officers, at: of('printer', '/removals') },
  'POST /i/:tag/claims': {
    ...{ may: ['officer'], at: ({ blank }: Things) => `/i/${blank}/claims` },
    form: ({ item }) => ({ item }),
  },
}

/** A printing, a blank tag, an own sheet and a printer, each fresh: names are like no other's. */
export async function freshLabels(world: World, item: string) {
  const { newTag } = world.open
  const last = (answer: Response) => answer.headers.get('Location')!.split('/').at(-1)!
  const named = (name: string) => `${name} ${newTag()}`
  const ask = (path: string, form: Record<string, string>) => world.request('officer', path, form)
  const printed = await ask('/labels/printings', { ...paper, item })
  const printer = last(await ask('/labels/printers', { name: named('เครื่อง') }))
  await ask('/labels/blanks', { ...paper, count: '1' })
  await ask('/labels/sheets', { ...ownSheet, name: named('แผ่น') })
  const { rows: sheets } = await world.db.$client.execute(
    'SELECT id FROM label_sheet ORDER BY id DESC LIMIT 1',
  )
  const { rows: blanks } = await world.db.$client.execute(
    'SELECT tag FROM printed_label WHERE item IS NULL ORDER BY printing DESC LIMIT 1',
  )
  return {
    ...{ printing: printed.headers.get('Location')!.split('/')[3]!, printer },
    ...{ sheet: String(sheets[0]!.id), blank: String(blanks[0]!.tag) },
  }
}

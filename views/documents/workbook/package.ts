import { columnName, declaration, escaped } from './xml.ts'

/** A sheet as its workbook and its printer need to know it; row `heading` repeats on each page. */
export type SheetOf = { name: string; columns: number; rows: number; heading: number }

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The files of a workbook beside its sheets and styles, by their paths. */
export function packageFiles(sheets: SheetOf[]): Record<string, string> {
  return {
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => relationship(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relationship(sheets.length + 1, 'styles', 'styles.xml'),
    ]),
    '_rels/.rels': relationships([relationship(1, 'officeDocument', 'xl/workbook.xml')]),
    '[Content_Types].xml': [
      `${declaration}<Types xmlns="${packages}/content-types">`,
      '<Default ContentType="application/xml" Extension="xml"/>',
      '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" ',
      'Extension="rels"/>',
      partType('sheet.main', 'workbook'),
      partType('styles', 'styles'),
      ...sheets.map((_, at) => partType('worksheet', `worksheets/sheet${at + 1}`)),
      '</Types>',
    ].join(''),
  }
}

const partType = (type: string, name: string) =>
  `<Override ContentType="${types}.${type}+xml" PartName="/xl/${name}.xml"/>`
const relationships = (all: string[]) =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`

function workbookXml(sheets: SheetOf[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return [
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" `,
    `xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>`,
    `<definedNames>${sheets.map(namesOf).join('')}</definedNames></workbook>`,
  ].join('')
}

/** The names by which a spreadsheet knows a sheet's print area and the rows that repeat. */
function namesOf({ name, columns, rows, heading }: SheetOf, index: number): string {
  const named = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}">${range}</definedName>`
  const sheet = `'${escaped(name.replaceAll("'", "''"))}'`
  const area = `${sheet}!$A$1:$${columnName(columns)}$${rows}`
  return named('Print_Area', area) + named('Print_Titles', `${sheet}!$${heading}:$${heading}`)
}

import type { Feature } from 'write-excel-file/universal'

/** A sheet as its printer needs to know it: how large it is, and which row repeats on each page. */
export type PrintedSheet = { name: string; columns: number; rows: number; headingRow: number }

/**
 * Each sheet prints on A4, as wide as the page and as long as it takes, its heading on every page
 * and the page's number at its foot. The writer of workbooks leaves this to such a feature.
 */
export function printSetup(sheets: PrintedSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          // The standard fixes the order: sheetPr stands first, headerFooter behind pageSetup.
          transform: content =>
            content
              .replace(
                /<worksheet [^>]*>/,
                opening => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              )
              .replace(/<pageSetup [^>]*\/>/, setup => setup + pageNumber),
        },
        'xl/workbook.xml': {
          transform: content =>
            content.replace(
              /<definedNames ?\/>/,
              `<definedNames>${namesOf(sheets)}</definedNames>`,
            ),
        },
      },
    },
  }
}

const pageNumber = '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'

/** The names by which a spreadsheet knows its print area and the rows that repeat. */
function namesOf(sheets: PrintedSheet[]): string {
  const named = (name: string, sheet: number, range: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${range}</definedName>`
  return sheets
    .map(({ name, columns, rows, headingRow }, index) => {
      const sheet = `'${escaped(name.replaceAll("'", "''"))}'`
      const area = `${sheet}!$A$1:$${columnName(columns)}$${rows}`
      const titles = `${sheet}!$${headingRow}:$${headingRow}`
      return named('Print_Area', index, area) + named('Print_Titles', index, titles)
    })
    .join('')
}

/** `A`, `Z`, `AA` … of 1, 26, 27 … */
function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : columnName(rest) + letter
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

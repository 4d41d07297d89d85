import type { Offset } from '../../src/domain/label-printer.ts'
import type { Sheet } from '../../src/domain/label-sheets.ts'

/**
 * The sizes of one paper as a stylesheet: drawn from the very figures that everything else is, so
 * that an office's own measures print like the ready ones. Styles come from files alone (the
 * page's security policy), so this is one, made on the way.
 */
export function sheetStyle(sheet: Sheet, { right, down }: Offset): string {
  const { pageWidth, pageHeight, columns, labelWidth, labelHeight, qrSide } = sheet
  const rules: [string, Record<string, string>][] = [
    ['@page labels', { size: `${mm(pageWidth)} ${mm(pageHeight)}`, margin: '0' }],
    ['.sheet', { page: 'labels', width: mm(pageWidth), height: mm(pageHeight) }],
    [
      '.cells',
      {
        left: mm(sheet.marginLeft + right),
        top: mm(sheet.marginTop + down),
        'grid-template-columns': `repeat(${columns}, ${mm(labelWidth)})`,
        'grid-auto-rows': mm(labelHeight),
        'column-gap': mm(sheet.gapAcross),
        'row-gap': mm(sheet.gapDown),
      },
    ],
    ['.label', { width: mm(labelWidth), height: mm(labelHeight) }],
    [
      '.label .qr-box',
      {
        width: mm(qrSide),
        height: mm(qrSide),
        'margin-inline': `${mm(sheet.inset)} ${mm(sheet.between)}`,
      },
    ],
    ['.label .words', { width: mm(sheet.text.width) }],
  ]
  return rules.map(([selector, values]) => `${selector} { ${declared(values)} }\n`).join('')
}

const declared = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ')

/** `crispedges` and rounding by the browser need no more than a hundredth of a millimetre. */
const mm = (millimetres: number) => `${Number(millimetres.toFixed(2))}mm`

/** Where the stylesheet of a paper is, for prints through that printer. */
export const styleUrl = (sheet: string, printer: string | null): string =>
  `/labels/sheets/${sheet}/style.css${printer ? `?printer=${printer}` : ''}`

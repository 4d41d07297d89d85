import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { ownSheetsFrom } from '../../db/labels.ts'
import type { Papers } from '../../views/labels/on-paper.tsx'
import { type Qr, qrFor } from '../../views/labels/qr.tsx'
import type { Printer } from '../domain/label-printer.ts'
import { type AnySheet, sheetOf, sheetsToChoose } from '../domain/label-sheets.ts'
import { arabicDigits, normalise } from '../domain/text.ts'
import { allow, type Verdict } from '../domain/verdict.ts'
import type { WebContext } from '../web/env.ts'

/** What every page that prints labels asks for and remembers. */

/** The paper and the printer used last on this computer; the offsets are the printer's. */
const cookieName = 'yuem-khuen-labels'
const kept = z.object({ sheet: z.string().min(1).max(40), printer: z.string().max(40) })

export function keepPaper(c: WebContext, { sheet, printer }: z.infer<typeof kept>): void {
  const ageSeconds = 400 * 86_400
  const options = { path: '/labels', maxAge: ageSeconds, httpOnly: true, sameSite: 'Lax' } as const
  setCookie(c, cookieName, [sheet, printer].join('_'), options)
}

export function keptPaper(c: WebContext): Partial<z.infer<typeof kept>> {
  const [sheet, printer = ''] = (getCookie(c, cookieName) ?? '').split('_')
  return kept.safeParse({ sheet, printer }).data ?? {}
}

/** What may be chosen, of the rows that the page read. */
export function papersFrom(rows: Parameters<typeof ownSheetsFrom>[0], known: Printer[]): Papers {
  return {
    sheets: sheetsToChoose(ownSheetsFrom(rows)),
    printers: known.filter(({ dropped }) => !dropped),
  }
}

const numberIn = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
export const paperFields = {
  sheet: z.string().min(1).max(40),
  printer: z.string().max(40).default(''),
  start: numberIn(1, 1000).default(1),
}
export const copiesField = numberIn(1, 99).default(1)
export const countField = numberIn(1, 1000)

/** Millimetres as a hand writes them: `38.1`, `38,1`, `-1.5`, in Thai digits too. */
export const millimetres = (least: number, most: number) =>
  z
    .string()
    .transform((text, context) => {
      const plain = arabicDigits(normalise(text)).replace(',', '.').replace('−', '-')
      if (/^[-+]?\d{1,4}(\.\d{1,3})?$/.test(plain)) return Number(plain)
      const message = plain === '' ? 'missing' : 'not-a-number'
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
    .pipe(z.number().min(least).max(most))

/** As long as a tag: a code for it has as many modules as any other tag's. */
export const anyTag = '0'.repeat(12)

/** The address of each tag as a code for that paper, or why the paper is too small for it. */
export function codesFor(
  sheet: AnySheet,
  tags: string[],
  publicUrl: string,
): Verdict<Map<string, Qr>> {
  const composed = sheetOf(sheet.measures)
  const codes = new Map<string, Qr>()
  for (const tag of tags) {
    const qr = qrFor(composed, `${publicUrl}/i/${tag}`)
    if (!qr.ok) return qr
    codes.set(tag, qr.value)
  }
  return allow(codes)
}

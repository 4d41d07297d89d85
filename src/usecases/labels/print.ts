import { saveBlankTags, savePrintedLabels } from '../../../db/label-writes.ts'
import { labelItems } from '../../../db/labels.ts'
import { layOut } from '../../domain/labels.ts'
import { may } from '../../domain/rights.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendPrinting, chosenPaper, onPaper, paperFinds, type Wanted } from './on-paper.ts'

/**
 * Writes down that labels of these things go to the printer, in the order of the sheet. From then
 * on each waits to be read: what was printed is not stuck yet.
 */
export async function printLabels(
  desk: Desk,
  wanted: Wanted & { items: string[]; copies: number },
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'labels.print')) return refuse('not-allowed')
  return decide(desk, async () => {
    const { db } = desk
    const [sheets, known, items] = await db.batch([
      ...paperFinds(desk),
      labelItems(db, wanted.items),
    ])
    const paper = chosenPaper(wanted, sheets, known)
    if (!paper.ok) return paper
    const laid = layOut(paper.value.sheet.measures, items, wanted)
    if (!laid.ok) return laid
    const labels = items.map(({ id, tag }) => ({ item: id, tag }))
    const { copies, start } = wanted
    const { row, statements, answer } = appendPrinting(desk, {
      kind: 'labels-printed',
      detail: { ...onPaper(paper.value, start), copies, labels },
    })
    return allow({ statements: [...statements, ...savePrintedLabels(db, row, labels)], answer })
  })
}

/** Makes tags that belong to nothing yet, and writes down that they go to the printer. */
export async function printBlankTags(
  desk: Desk,
  wanted: Wanted & { count: number },
): Promise<Verdict<string>> {
  if (!may(desk.actor, 'labels.print')) return refuse('not-allowed')
  return decide(desk, async () => {
    const { db } = desk
    const [sheets, known] = await db.batch([...paperFinds(desk)])
    const paper = chosenPaper(wanted, sheets, known)
    if (!paper.ok) return paper
    const tags = Array.from({ length: wanted.count }, () => desk.newTag())
    const laid = layOut(paper.value.sheet.measures, tags, { start: wanted.start, copies: 1 })
    if (!laid.ok) return laid
    const { row, statements, answer } = appendPrinting(desk, {
      kind: 'blank-tags-printed',
      detail: { ...onPaper(paper.value, wanted.start), tags },
    })
    return allow({ statements: [...statements, ...saveBlankTags(db, row, tags)], answer })
  })
}

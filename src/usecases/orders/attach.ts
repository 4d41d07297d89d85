import { streamOf } from '../../domain/entry.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import { attachPaper, type GivenFile } from '../keep-file.ts'
import { appendToOrder, findOrder } from './write.ts'

/** Binds a scan of the paper to its order, for good. Answers the order's page. */
export function attachToOrder(desk: Desk, id: string, given: GivenFile): Promise<Verdict<string>> {
  return attachPaper(desk, given, {
    stream: streamOf.order(id),
    find: () => findOrder(desk, id),
    append: (row, said) => appendToOrder(desk, id, row, said),
  })
}

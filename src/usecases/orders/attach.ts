import { streamOf } from '../../domain/entry.ts'
import { allow, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { type GivenFile, keepFile } from '../keep-file.ts'
import { appendToOrder, findOrder } from './write.ts'

/** Binds a scan of the paper to its order, for good. Answers the order's page. */
export async function attachToOrder(
  desk: Desk,
  id: string,
  given: GivenFile,
): Promise<Verdict<string>> {
  const found = await findOrder(desk, id)
  if (!found.ok) return found
  const file = await keepFile(desk, streamOf.order(id), given)
  if (!file.ok) return file
  const { kept, statement } = file.value
  return decide(desk, async () => {
    const order = await findOrder(desk, id)
    if (!order.ok) return order
    const said = { kind: 'paper-attached', detail: kept } as const
    const { statements, answer } = appendToOrder(desk, id, order.value, said)
    return allow({ statements: [...statements, statement], answer })
  })
}

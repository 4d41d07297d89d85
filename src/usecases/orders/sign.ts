import { numbersOfOrders, orderById, orderFrom } from '../../../db/orders.ts'
import { calendarYearOf, maySign, paperNumber, type Signing } from '../../domain/order.ts'
import { may } from '../../domain/rights.ts'
import { arabicDigits } from '../../domain/text.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import { type Desk, decide } from '../desk.ts'
import { appendToOrder } from './write.ts'

/**
 * Records that the paper was signed: from then on the order has its number and its text stays.
 * The number is the next of its calendar year, or another free one with a reason.
 */
export async function signOrder(desk: Desk, id: string, given: Signing): Promise<Verdict<string>> {
  if (!may(desk.actor, 'orders.write')) return refuse('not-allowed')
  return decide(desk, async () => {
    const [[row], numbers] = await desk.db.batch([orderById(desk.db, id), numbersOfOrders(desk.db)])
    if (!row) return refuse('not-found')
    const order = orderFrom(row)
    const calendarYear = calendarYearOf(given.signedOn)
    const taken = numbers.filter(each => each.calendarYear === calendarYear)
    const number = maySign(
      order,
      given,
      taken.map(each => each.number ?? 0),
      desk.today,
    )
    if (!number.ok) return number
    const replaces = numbers.find(each => isCited(order.content.replaces, paperNumber(each)))
    const reason = given.numberReason.trim()
    const detail = {
      number: number.value,
      calendarYear,
      signedOn: given.signedOn,
      signer: given.signer,
      ...(reason !== '' && { numberReason: reason }),
      ...(replaces && { replaces: replaces.id }),
    }
    return allow(appendToOrder(desk, id, order, { kind: 'order-signed', detail }))
  })
}

/** Is that the number that the order cites, whatever stands around it and in whichever digits? */
function isCited(replaces: string, number: string): boolean {
  const cited = arabicDigits(replaces)
    .match(/\d+\s*\/\s*\d{4}/)?.[0]
    .replace(/\s/g, '')
  return cited === number
}

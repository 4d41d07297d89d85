import type { ItemPageData } from '../../src/domain/item-page.ts'
import { notLentTo } from '../../src/domain/scan.ts'
import { freshForm } from '../form-state.ts'
import { Field, Form } from '../parts/form.tsx'
import { useLoanNumber } from '../parts/loan-number.ts'
import { useMay, useView, useWords } from '../view.ts'
import { itemPageWords } from '../words/item.ts'
import { kindWords } from '../words/kinds.ts'
import { freeUnits } from './stock.tsx'

/**
 * The one thing that most fits: an officer takes back or hands over what is under way; who has it
 * opens the loan; who may borrow puts what is free into the basket, or asks for a later day.
 */
export function PrimaryAction({ data }: { data: ItemPageData }) {
  const { actor } = useView()
  const w = useWords(itemPageWords)
  const k = useWords(kindWords)
  const number = useLoanNumber()
  const { item, stock, out, waiting } = data
  const mayHandOver = useMay('loans.hand-over', item.division)
  const mayBorrow = useMay('loans.request')
  if (item.retired) return null
  const [outWith] = out
  const [next] = waiting
  if (item.control === 'piece' && mayHandOver && outWith) {
    return <Open href={`/loans/${outWith.loan}`} text={w.takeBack(number(outWith))} />
  }
  if (item.control === 'piece' && mayHandOver && next && stock.shelf > 0) {
    return <Open href={`/loans/${next.loan}`} text={w.handOver(number(next))} />
  }
  if (item.control === 'piece' && outWith && outWith.borrower === actor?.id) {
    return <Open href={`/loans/${outWith.loan}`} text={w.ownLoan(number(outWith))} />
  }
  if (!mayBorrow) return <p class="quiet">{w.noBorrow}</p>
  const notLent = actor && notLentTo(actor, item.kind)
  if (notLent) return <p class="prose quiet">{k[notLent]}</p>
  const promised = waiting.reduce((sum, loan) => sum + loan.waiting, 0)
  const free = freeUnits({ shelf: stock.shelf, waiting: promised })
  const lendable = stock.shelf + stock.loan > 0
  return lendable ? <Borrow data={data} free={free} /> : <p class="quiet">{w.notFree}</p>
}

function Open({ href, text }: { href: string; text: string }) {
  return (
    <p class="actions">
      <a class="button primary" href={href}>
        {text}
      </a>
    </p>
  )
}

function Borrow({ data, free }: { data: ItemPageData; free: number }) {
  const w = useWords(itemPageWords)
  const { item } = data
  const most = Math.max(1, item.owned)
  return (
    <Form action="/basket" state={freshForm} class="borrow no-print">
      <input type="hidden" name="item" value={item.id} />
      {item.control === 'piece' ? (
        <input type="hidden" name="quantity" value="1" />
      ) : (
        <Field
          name="quantity"
          label={w.borrowSome(item.unit)}
          state={freshForm}
          type="number"
          value={1}
          required
          more={{ min: 1, max: most, inputmode: 'numeric' }}
        />
      )}
      <div class="actions">
        <button type="submit" class={free > 0 ? 'primary' : undefined}>
          {free > 0 ? w.borrow : w.askAnyway}
        </button>
      </div>
    </Form>
  )
}

import { postLines } from '../../src/domain/titles.ts'
import type { LoanShown } from '../loans/shown.ts'
import { photoPath } from '../proof/photo.tsx'
import { useView } from '../view.ts'
import { longDate } from '../words/dates.ts'
import { loanFormPaper as w } from '../words/loan-form.ts'
import type { Digits } from './digits.ts'
import { type Block, formBlocks, harmed, movementBlocks, type Signing } from './form-blocks.ts'
import { Box } from './loan-form-asks.tsx'

/** The places to sign, two beside one another with lines of one length (domain.md 2.1, F1). */
export function Signatures({ shown, say }: { shown: LoanShown; say: Digits }) {
  const { office } = useView()
  const blocks = formBlocks(shown, office)
  const odd = blocks.length % 2 === 1
  const things = harmed(shown, say)
  return (
    <div class="lf-signs">
      {blocks.map((block, index) => (
        <BlockOfForm
          loan={shown.loan.id}
          block={block}
          say={say}
          wide={odd && index === blocks.length - 1}
        />
      ))}
      {movementBlocks(shown).map(({ title, said, ticked, pair }) => (
        <section class="lf-wide">
          <h2>
            {title} <span>{ticked === undefined ? said : <Box ticked={ticked}>{said}</Box>}</span>
          </h2>
          <div class="lf-pair">
            {pair.map(sign => (
              <Sign loan={shown.loan.id} sign={sign} say={say} />
            ))}
          </div>
        </section>
      ))}
      {things.length > 0 && (
        <section class="lf-wide lf-damages">
          <p>
            <strong>{w.damagedOrLost}</strong> {things.join(' · ')}
          </p>
        </section>
      )}
    </div>
  )
}

type BlockProps = { loan: string; block: Block; say: Digits; wide: boolean }

/** What they say at the top, where they sign at the foot; beside one another where it is wide. */
function BlockOfForm({ loan, block, say, wide }: BlockProps) {
  return (
    <section class={wide ? 'lf-wide lf-block lf-pair' : 'lf-block'}>
      <div>
        <h2>{block.title}</h2>
        {block.text && <p>{block.text}</p>}
        {block.ticks.map(({ ticked, say: said, reason }) => (
          <p class="lf-tick-line">
            <Box ticked={ticked}>{said}</Box> {reason ? say(reason) : null}
            {reason === '' && <span class="lf-rest" />}
          </p>
        ))}
      </div>
      <Sign loan={loan} sign={block.sign} say={say} />
    </section>
  )
}

/**
 * A line for the pen, or what was drawn on the screen upon it; the name below only of whoever acted
 * signed in or drew it, and the day with it.
 */
export function Sign({ loan, sign, say }: { loan: string; sign: Signing; say: Digits }) {
  const { as, name, on, post, drawn } = sign
  return (
    <div class="lf-sign">
      <p>
        {w.signed}{' '}
        <span class="lf-line">
          {drawn && (
            <img class="lf-drawn" src={photoPath(loan, drawn)} alt={w.drawnOf(name ?? '')} />
          )}
        </span>{' '}
        {as}
      </p>
      <p class="lf-under">
        (<span class="lf-name">{name ?? ''}</span>)
      </p>
      {post && postLines(post).map(line => <p class="lf-under lf-post">{line}</p>)}
      <p class="lf-under">
        {w.date} {on ? say(longDate(on, 'th')) : <span class="lf-date" />}
      </p>
    </div>
  )
}

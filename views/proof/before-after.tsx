import {
  type BeforeAfter,
  beforeAfter,
  type Seen,
  type Signed,
  signaturesOf,
} from '../../src/domain/before-after.ts'
import { nameInFull } from '../../src/domain/code.ts'
import { outstandingOf } from '../../src/domain/loan.ts'
import { type LineShown, type LoanShown, linesShown } from '../loans/shown.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { proofWords } from '../words/proof.ts'
import { Photo, photoPath } from './photo.tsx'

type Props = { shown: LoanShown }

/** How each line left beside how it came back, and who signed for it; nothing where nothing was kept. */
export function BeforeAndAfter({ shown }: Props) {
  const w = useWords(proofWords)
  const seen = beforeAfter(shown.loan.lines, shown.entries)
  const signed = signaturesOf(shown.entries)
  if (seen.length + signed.length === 0) return null
  const lines = new Map(linesShown(shown).map(line => [line.line, line]))
  return (
    <section>
      <h2>{w.beforeAfter}</h2>
      {seen.map(each => (
        <LineSeen shown={shown} seen={each} line={lines.get(each.line)!} />
      ))}
      {signed.length > 0 && (
        <>
          <h3>{w.signatures}</h3>
          <ul class="rows">
            {signed.map(each => (
              <SignedLine shown={shown} signed={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function LineSeen({ shown, seen, line }: Props & { seen: BeforeAfter; line: LineShown }) {
  const w = useWords(proofWords)
  const name = nameInFull(line.thing)
  const isOut = outstandingOf(line) > 0
  return (
    <section class="card">
      <h3>
        <Unbroken text={name} />
      </h3>
      <div class="sides">
        <Side shown={shown} title={w.before} seen={seen.before} thing={name} none={w.nothing} />
        <Side
          shown={shown}
          title={w.after}
          seen={seen.after}
          thing={name}
          none={isOut ? w.notYet : w.nothing}
        />
      </div>
    </section>
  )
}

type SideProps = Props & { title: string; seen: Seen[]; thing: string; none: string }

function Side({ shown, title, seen, thing, none }: SideProps) {
  return (
    <section>
      <h4>{title}</h4>
      {seen.length === 0 && <p class="quiet">{none}</p>}
      {seen.map(each => (
        <SeenOnce shown={shown} seen={each} thing={thing} title={title} />
      ))}
    </section>
  )
}

function SeenOnce({
  shown,
  seen,
  thing,
  title,
}: Omit<SideProps, 'seen' | 'none'> & { seen: Seen }) {
  const { language } = useView()
  const w = useWords(proofWords)
  const name = shown.people.get(seen.person ?? '')?.name
  return (
    <div>
      <p class="small quiet">
        <Unbroken text={shortDate(seen.on, language)} />{' '}
        {name && <Unbroken text={w.by(name)} names={[name]} />} {seen.corrected && w.corrected}
      </p>
      {seen.condition && (
        <p>
          <Unbroken text={seen.condition} />
        </p>
      )}
      {seen.photos.length > 0 && (
        <ul class="photos">
          {seen.photos.map((sha256, at) => {
            const photo = shown.photos.get(sha256)
            const alt = w.photoOf(thing, title, count(at + 1))
            return (
              <li>
                {photo && !photo.erased ? (
                  <Photo loan={shown.loan.id} photo={photo} alt={alt} />
                ) : (
                  <span class="quiet small">{w.erased}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function SignedLine({ shown, signed }: Props & { signed: Signed }) {
  const { language } = useView()
  const w = useWords(proofWords)
  const by = shown.signers.get(signed.entry)
  const drawn = shown.photos.get(signed.sha256)
  return (
    <li>
      {drawn && !drawn.erased && (
        <img
          class="signature"
          src={photoPath(shown.loan.id, signed.sha256)}
          width={drawn.width}
          height={drawn.height}
          loading="lazy"
          decoding="async"
          alt={w.signatureOf(by?.signer ?? '')}
        />
      )}
      <div>
        <p>
          <strong>
            <Unbroken text={by?.signer ?? w.signerErased} names={[by?.signer ?? '']} />
          </strong>{' '}
          <span class="kept">({signed.as === 'borrower' ? w.asThemselves : w.asAnother})</span>{' '}
          <span class="kept">{w.signedFor[signed.way]}</span>{' '}
          <Unbroken text={shortDate(signed.on, language)} /> {signed.corrected && w.corrected}
        </p>
        {by && (
          <p class="quiet small" lang="th">
            <Unbroken text={by.signedText} names={[by.signer]} />
          </p>
        )}
      </div>
    </li>
  )
}

import { cardAddress } from '../../src/domain/person-card.ts'
import type { BorrowerClass } from '../../src/domain/words.ts'
import { QrSvg, qrFor } from '../labels/qr.tsx'
import { Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { personLoanWords } from '../words/person-loans.ts'
import { classNames } from '../words/roles.ts'

/** Read across a counter by a phone, in millimetres. */
const qrRoom = { qrSide: 34, dots: null }

type CardPerson = {
  id: string
  name: string
  class: BorrowerClass
  position: string
  unit: string
  divisionName: string | null
}

/** A card of the usual size to be cut out, or shown on a phone: who it is, and no more than that. */
export function PersonCardPage({ person }: { person: CardPerson }) {
  const { office, publicUrl, language } = useView()
  const w = useWords(personLoanWords)
  const back = useMay('people.read') ? `/people/${person.id}` : '/'
  const qr = qrFor(qrRoom, cardAddress(publicUrl, person.id))
  const belongs = person.divisionName ?? person.unit
  return (
    <>
      <div class="print-bar no-print">
        <div>
          <h1>
            <Unbroken text={w.cardTitle(person.name)} names={[person.name]} />
          </h1>
          <p>{w.cardHow}</p>
        </div>
        <div class="actions">
          <button type="button" class="primary" data-print hidden>
            {w.print}
          </button>
          <a class="button" href={back}>
            {w.back}
          </a>
        </div>
      </div>
      <article class="person-card">
        {qr.ok && <QrSvg qr={qr.value} label={w.scan(person.name)} />}
        <div>
          <p class="small">{office.name}</p>
          <p class="name">{person.name}</p>
          <p class="small">
            {[person.position || classNames[language][person.class], belongs]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="note">{w.note}</p>
        </div>
      </article>
    </>
  )
}

import { type PersonalRow, personalRow } from '../../../db/bulk.ts'
import { chain, noHead } from '../../../db/ledger.ts'
import type { PersonRow } from '../../../db/people.ts'
import { type Entry, streamOf } from '../../domain/entry.ts'
import type { LoanForm } from '../../domain/imports/loan-form.ts'
import { personKey } from '../../domain/imports/people-rows.ts'
import { sortKey } from '../../domain/text.ts'
import { type Importer, importedBase } from './importer.ts'
import { type Known, outsiderKey } from './known.ts'

/**
 * Finds the person of a form. Only staff is matched to the office's people, by name and division;
 * everybody else is somebody without an account, even where a name is the same. Whoever is new
 * is gathered here, to be written once.
 */
export class Borrowers {
  readonly entries: Omit<Entry, 'position'>[] = []
  readonly personals: PersonalRow[] = []
  readonly people: PersonRow[] = []
  private readonly found: Map<string, string>

  constructor(
    private readonly importer: Importer,
    private readonly known: Known,
  ) {
    this.found = new Map(known.outsiders)
  }

  idOf(form: LoanForm): string {
    const { borrower: name, borrowerClass, unit } = form
    if (borrowerClass === 'staff') {
      const person = this.known.staff.get(personKey(name, unit))
      if (person) return person.id
    }
    const key = outsiderKey(borrowerClass, name, unit)
    const id = this.found.get(key) ?? this.register(form)
    this.found.set(key, id)
    return id
  }

  private register(form: LoanForm): string {
    const { importer } = this
    const { borrower: name, borrowerClass, borrowerDivision: division } = form
    const id = importer.newId()
    const base = importedBase(importer, form.requestedOn)
    const unit = borrowerClass === 'staff' ? '' : form.unit
    const said = { name, position: '', unit, phone: '', address: '' }
    const personal = personalRow(base.id, importer.newSalt(), said)
    const [turned] = chain(noHead, [
      {
        ...base,
        stream: streamOf.person(id),
        kind: 'person-registered',
        person: null,
        personalHash: personal.hash,
        detail: { class: borrowerClass, division, account: false },
      },
    ])
    const { seq, hash } = turned!
    this.entries.push(turned!)
    this.personals.push(personal.row)
    this.people.push({
      id,
      class: borrowerClass,
      division,
      ...said,
      nameKey: sortKey(name),
      active: false,
      seq,
      hash,
    })
    return id
  }
}

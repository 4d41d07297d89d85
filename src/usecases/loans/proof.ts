import type { Statement } from '../../../db/db.ts'
import { sha256OfBytes } from '../../../db/hash.ts'
import { bindPersonal } from '../../../db/ledger.ts'
import { peopleByIds } from '../../../db/people.ts'
import { photoId, savePhoto } from '../../../db/photos.ts'
import { nameInFull } from '../../domain/code.ts'
import type { EntryOf, NewEntry } from '../../domain/entry.ts'
import type { PlainImage } from '../../domain/images/plain.ts'
import { pad, signaturePng, strokesFrom } from '../../domain/images/signature.ts'
import { loanNumber } from '../../domain/office-settings.ts'
import { conditionPlaces } from '../../domain/place.ts'
import {
  type Proof,
  provenPhotos,
  type SignedLine,
  type SignedWay,
  type Signing,
  signedText,
} from '../../domain/proof.ts'
import { allow, refuse, type Verdict } from '../../domain/verdict.ts'
import type { Desk } from '../desk.ts'
import type { FoundLoan } from './loan.ts'

/** Entries of one hand-over or of one return, before they have their turns. */
type Moving = Extract<NewEntry, { kind: 'handed-over' | 'returned' }>
type Proven = { entries: Moving[]; statements: Statement[] }

/**
 * Binds what was photographed, noted and signed into the entries of a hand-over or a return. The
 * bytes are put into their home before anything names them: what is acknowledged is never lost,
 * and bytes whose commit then fails are named by nothing, so that nobody is shown them. Put once,
 * however often another was quicker: the same bytes have the same id.
 */
export async function proven(
  desk: Desk,
  found: FoundLoan,
  entries: Moving[],
  proof: Proof | undefined,
): Promise<Verdict<Proven>> {
  if (proof === undefined) return allow({ entries, statements: [] })
  const photos = provenPhotos(proof, new Set(entries.map(({ line }) => line!)))
  if (!photos.ok) return photos
  const signed =
    proof.signing === null ? null : await signature(desk, found, entries, proof.signing)
  if (signed !== null && !signed.ok) return signed
  const statements: Statement[] = []
  const keep = (item: string | null) => async (image: PlainImage) => {
    const { statement, sha256 } = await kept(desk, found.loan.id, item, wayOf(entries), image)
    statements.push(statement)
    return sha256
  }
  const hashes = new Map<number, string[]>()
  for (const [line, images] of photos.value) {
    const { item } = provenEntry(entries, line)
    hashes.set(line, [...new Set(await Promise.all(images.map(keep(item))))])
  }
  const drawn = signed && {
    sha256: await keep(null)(signed.value.image),
    as: signed.value.signing.as,
  }
  const bound = entries.map((entry): Moving => {
    const isProven = provenEntry(entries, entry.line!) === entry
    const condition = isProven ? proof.conditions.get(entry.line!) : undefined
    const of = isProven ? hashes.get(entry.line!) : undefined
    const detail = {
      ...entry.detail,
      ...(condition && { condition }),
      ...(of && of.length > 0 && { photos: of }),
      ...(drawn && { signature: drawn }),
    }
    return { ...entry, detail } as Moving
  })
  if (signed === null) return allow({ entries: bound, statements })
  const [first, ...rest] = bound as [Moving, ...Moving[]]
  const { name: signer, text } = signed.value.signing
  const personal = bindPersonal(desk.db, first.id, desk.newSalt(), { signer, signedText: text })
  return allow({
    entries: [{ ...first, personalHash: personal.hash }, ...rest],
    statements: [...statements, personal.statement],
  })
}

/** Which of a line's entries carries its photos: what came back damaged is what they show. */
function provenEntry(entries: Moving[], line: number): Moving {
  const ofLine = entries.filter(entry => entry.line === line)
  return ofLine.find(({ target }) => target === conditionPlaces.damaged) ?? ofLine[0]!
}

const wayOf = ([first]: Moving[]): SignedWay =>
  first!.kind === 'handed-over' ? 'handovers' : 'returns'

async function kept(
  desk: Desk,
  loan: string,
  item: string | null,
  way: SignedWay,
  { type, bytes, size: { width, height } }: PlainImage,
): Promise<{ sha256: string; statement: Statement }> {
  const { files } = desk.outside
  const sha256 = sha256OfBytes(bytes)
  await files.put(photoId({ loan, sha256 }), bytes)
  const statement = savePhoto(desk.db, {
    loan,
    sha256,
    what: item === null ? 'signature' : 'photo',
    item,
    way,
    type,
    size: bytes.length,
    width,
    height,
    home: files.home,
    uploadedBy: desk.actor.id,
    at: desk.now().toISOString(),
  })
  return { sha256, statement }
}

/** The drawn signature as a picture, once the sentence above it is that of these very entries. */
async function signature(
  desk: Desk,
  found: FoundLoan,
  entries: Moving[],
  signing: Signing,
): Promise<Verdict<{ image: PlainImage; signing: Signing }>> {
  const strokes = strokesFrom(signing.strokes)
  if (!strokes.ok) return strokes
  const name =
    signing.as === 'other'
      ? signing.name.trim()
      : ((await peopleByIds(desk.db, [found.loan.borrower]))[0]?.name ?? '')
  if (name === '') return refuse('signer-missing', undefined, 'signedBy')
  const number = loanNumber(found.loan, desk.office ?? {})
  const text = signedText(wayOf(entries), {
    signer: name,
    number,
    lines: linesSigned(found, entries),
  })
  if (text !== signing.text) return refuse('signature-of-other-things', undefined, 'signature')
  const bytes = signaturePng(strokes.value, desk.outside.pack)
  return allow({ image: { type: 'image/png', bytes, size: pad }, signing: { ...signing, name } })
}

function linesSigned({ things, loan }: FoundLoan, entries: Moving[]): SignedLine[] {
  const units = (line: number, target: EntryOf<'returned'>['target']) =>
    entries
      .filter(entry => entry.line === line && entry.target === target)
      .reduce((sum, entry) => sum + (entry.quantity ?? 0), 0)
  const moving = new Set(entries.map(({ line }) => line))
  return loan.lines
    .filter(({ line }) => moving.has(line))
    .map(({ line, item }) => {
      const { unit, ...thing } = things.get(item)!
      const { good, damaged, lost } = conditionPlaces
      return {
        name: nameInFull(thing),
        unit,
        good: units(line, 'loan') + units(line, good),
        damaged: units(line, damaged),
        lost: units(line, lost),
      }
    })
}

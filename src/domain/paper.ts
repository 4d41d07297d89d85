import type { CivilDate } from './dates.ts'
import { normalise } from './text.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** A scan or a picture that was attached to something of the book, bound into it by its hash. */
export type Paper = { file: string; name: string; sha256: string; at: CivilDate }

/** What may be attached, by the media type that its own first bytes tell. */
const paperTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type PaperType = (typeof paperTypes)[number]

export const paperMegabytes = 5
const paperBytes = paperMegabytes * 1024 * 1024
const nameMost = 120

const firstBytes: Record<PaperType, number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
}
const endings: Record<PaperType, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/** What a file is by its first bytes; what its name or its sender claims counts for nothing. */
export function paperTypeOf(bytes: Uint8Array): PaperType | null {
  const begins = (type: PaperType) => firstBytes[type].every((byte, at) => bytes[at] === byte)
  return paperTypes.find(begins) ?? null
}

/** May that file be kept, as what, and under which name? */
export function mayKeep(
  { name, bytes }: { name: string; bytes: Uint8Array },
  field = 'file',
): Verdict<{ type: PaperType; name: string }> {
  if (bytes.length === 0) return refuse('file-empty', undefined, field)
  if (bytes.length > paperBytes) return refuse('paper-too-large', { most: paperMegabytes }, field)
  const type = paperTypeOf(bytes)
  if (type === null) return refuse('paper-unknown', undefined, field)
  return allow({ type, name: safeName(name, type) })
}

/** The file's own name without folders or signs that a disk refuses, ending as what it is. */
function safeName(name: string, type: PaperType): string {
  const own = normalise(name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{C}|[<>:"|?*%;]/gu, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/^\.+/, '')
  const ending = `.${endings[type]}`
  return `${own.slice(0, nameMost - ending.length).trim() || 'file'}${ending}`
}

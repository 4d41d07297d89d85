import { kedmaneeRows } from '../../src/domain/kedmanee.ts'

const thaiOf = new Map(
  kedmaneeRows.flatMap(([latin, thai]) =>
    [...latin].map((key, at) => [key, [...thai][at]!] as const),
  ),
)

/** What a scanner sends, as a computer writes it that stands on the Thai layout. */
export function thaiTyped(text: string): string {
  return [...text].map(key => thaiOf.get(key) ?? key).join('')
}

import { paperTypeOf } from '../domain/paper.ts'
import type { WebContext } from './env.ts'

/** The office's emblem, where the setting `emblem` names a picture; nothing else is drawn. */
export async function emblemOf(c: WebContext): Promise<Uint8Array | null> {
  const id = c.var.office.emblem ?? ''
  const bytes = id === '' ? null : await c.var.open.outside.files.get(id)
  const type = bytes && paperTypeOf(bytes)
  return type === 'image/png' || type === 'image/jpeg' ? bytes : null
}

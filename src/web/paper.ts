import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import type { FormState, FormWord } from '../../views/form-state.ts'
import { paperMegabytes } from '../domain/paper.ts'
import { readMost } from './bounds.ts'
import type { Env, WebContext } from './env.ts'

const noFile: FormWord = 'no-file'
/** A form with one scan. */
export const paperForm = z.object({
  file: z.custom<File>(value => value instanceof File && value.size > 0, { message: noFile }),
})

export async function givenFile(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** A form's own text around the file. */
const formBytes = 64 * 1024

/**
 * A body that is too large is not even read: the form comes back with its reason at the file. Where
 * a form has much else to type, more is read than a file may have, so that nothing typed is lost.
 */
export function paperLimit(
  again: (c: WebContext, state: FormState) => Promise<Response>,
  readMegabytes = paperMegabytes,
) {
  const fault = { word: 'file-too-large', most: paperMegabytes } as const
  const state: FormState = { values: {}, faults: { file: fault } }
  return filesUpTo(readMegabytes * 1024 * 1024, c => again(c, state))
}

/**
 * Lets a form with files of so many bytes pass, and answers `tooLarge` to any other. A stranger's
 * is not read: `tooLarge` sends them to sign in.
 */
export function filesUpTo(
  bytes: number,
  tooLarge: (c: WebContext) => Promise<Response>,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('bounded', true)
    const maxSize = readMost(c, bytes + formBytes)
    return bodyLimit({ maxSize, onError: context => tooLarge(context as WebContext) })(c, next)
  }
}

import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import type { FormState, FormWord } from '../../views/form-state.ts'
import { paperMegabytes } from '../domain/paper.ts'
import type { WebContext } from './env.ts'

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
  return bodyLimit({
    maxSize: readMegabytes * 1024 * 1024 + formBytes,
    onError: context => {
      const fault = { word: 'file-too-large', most: paperMegabytes } as const
      return again(context as unknown as WebContext, { values: {}, faults: { file: fault } })
    },
  })
}

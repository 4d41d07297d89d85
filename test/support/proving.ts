import { signedText } from '../../src/domain/proof.ts'
import { loanNow } from './loans.ts'
import { waveSigned } from './photos.ts'
import type { World } from './world.ts'

export type Fields = Record<string, string | Uint8Array | Uint8Array[]>

/** Hand-overs and returns of chairs with photos and signatures, as the officer's phone sends them. */
export function provingIn(world: () => World) {
  return {
    post: (loan: string, act: 'handovers' | 'returns', fields: Fields) =>
      world().request('officer', `/loans/${loan}/${act}`, sent(fields)),
    /** What the pad sends for so many chairs; `text` says the sentence for another signer. */
    signing: async (loan: string, act: 'handovers' | 'returns', good: number, more = {}) => {
      const { number, fiscalYear } = await loanNow(world(), loan)
      const line = { name: 'เก้าอี้', unit: 'ตัว', damaged: 0, lost: 0, good, ...more }
      const text = (signer: string) =>
        signedText(act, { signer, number: `${number}/${fiscalYear}`, lines: [line] })
      return { signature: waveSigned(), signedText: text('คุณstaff'), text }
    },
  }
}

function sent(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (typeof each === 'string') form.append(name, each)
      else form.append(name, new File([each as Uint8Array<ArrayBuffer>], 'photo.jpg'))
    }
  }
  return form
}

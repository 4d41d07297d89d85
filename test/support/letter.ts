/** A scan of two words: a PDF by its first bytes. */
export const scan = (name = 'หนังสือขอยืม.pdf') => new File(['%PDF-1.7\nขอยืม'], name)

/** The letter by which a school asks, as the form sends it. */
export const letterFields = () => ({
  ...{ letterNumber: 'ศธ 04123.45/120', letterOn: '20 พ.ย. 2569', file: scan() },
})

type Fields = Record<string, string | string[] | File>

/** Fields as a form with files sends them. */
export function multipart(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each)
  }
  return form
}

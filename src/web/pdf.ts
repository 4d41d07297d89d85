import type { OpenDesk } from '../usecases/desk.ts'
import type { WebContext } from './env.ts'

type Fonts = Awaited<ReturnType<OpenDesk['outside']['readFonts']>>
type Making = { fonts: Fonts; office: Record<string, string>; publicUrl: string }

/** A document that opens in the browser, and may be kept under its name. */
export async function asPdf(
  c: WebContext,
  make: (making: Making) => Promise<Uint8Array>,
  name: string,
): Promise<Response> {
  const { publicUrl, outside } = c.var.open
  const fonts = await outside.readFonts()
  const bytes = await make({ fonts, office: c.var.office, publicUrl })
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Disposition', `inline; filename="${name}"`)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'application/pdf' })
}

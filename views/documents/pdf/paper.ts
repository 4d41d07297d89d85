import PDFDocument from 'pdfkit'
import { joined } from '../../../src/domain/bytes.ts'
import { thaiBesideCodes } from '../digits.ts'
import { breakLines } from './lines.ts'

/** Sarabun in its two weights, as the entry read them from their package. */
export type Fonts = { regular: Uint8Array; bold: Uint8Array }

type PaperOptions = {
  title: string
  landscape?: boolean
  /** Official documents carry Thai digits, unless the office chose Arabic ones. */
  thaiDigits?: boolean
  /** Drawn at the foot of each page: `(page, pages) => text`. */
  footer?: (page: number, pages: number) => string
  footerSize?: number
  /** Repeated on every further page; answers nothing, draws at the top. */
  heading?: (paper: Paper) => void
}

export type TextStyle = {
  size?: number
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  /** First-line indent in points: 2.5 cm in memos. */
  indent?: number
  /** Left edge and width, when not the whole column. */
  x?: number
  width?: number
  /** Space below, in points. */
  after?: number
}

const pointsPerMillimetre = 72 / 25.4
export const mm = (millimetres: number) => millimetres * pointsPerMillimetre

/** Official margins: left 3, right 2, top 2.5, bottom 2 cm (domain.md 2.6). */
const margins = { left: mm(30), right: mm(20), top: mm(25), bottom: mm(20) }
/** Stacked marks are clipped or touch below this. */
const lineHeight = 1.4
const textSize = 14

/**
 * An A4 document in the official layout, drawn downwards. Text is broken at Thai words and never
 * leaves the page: what does not fit begins the next one.
 */
export class Paper {
  readonly left = margins.left
  readonly width: number
  y = margins.top
  private readonly document: PDFKit.PDFDocument
  private readonly chunks: Uint8Array[] = []

  constructor(
    fonts: Fonts,
    private readonly options: PaperOptions,
  ) {
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      font: null as unknown as string,
      layout: options.landscape ? 'landscape' : 'portrait',
      // The file says nothing of when it was made, so the same figures give the same bytes.
      info: { Title: options.title, CreationDate: new Date(0), ModDate: new Date(0) },
    })
    this.document.registerFont('regular', fonts.regular as Buffer)
    this.document.registerFont('bold', fonts.bold as Buffer)
    this.nameLetters()
    this.document.on('data', chunk => this.chunks.push(chunk))
    this.width = this.document.page.width - margins.left - margins.right
  }

  get pdf(): PDFKit.PDFDocument {
    return this.document
  }

  get bottom(): number {
    return this.document.page.height - margins.bottom
  }

  /** What a whole page holds, in points. */
  get room(): number {
    return this.bottom - margins.top
  }

  /** How many pages there are so far: the number of the one that is drawn now. */
  get pages(): number {
    return this.document.bufferedPageRange().count
  }

  /** Draws on an earlier page, from its top: contents, whose pages are known last. */
  onPage(page: number, draw: () => void): void {
    const [last, y] = [this.pages, this.y]
    this.document.switchToPage(page - 1)
    this.y = margins.top
    draw()
    this.document.switchToPage(last - 1)
    this.y = y
  }

  /** Begins a new page unless that many points are left on this one. */
  need(height: number): void {
    if (this.y + height <= this.bottom) return
    this.newPage()
  }

  newPage(): void {
    this.document.addPage()
    this.y = margins.top
    this.options.heading?.(this)
  }

  /** A paragraph, broken at words, over as many pages as it takes. */
  text(text: string, style: TextStyle = {}): void {
    const { size = textSize, indent = 0, x = this.left, width = this.width, after = 0 } = style
    this.use(size, style.bold)
    const lines = breakLines(this.said(text), width, part => this.measure(part), indent)
    lines.forEach((line, index) => {
      this.need(size * lineHeight)
      this.use(size, style.bold)
      const left = x + (index === 0 ? indent : 0)
      this.line(line, this.aligned(line, left, width - (left - x), style.align), this.y)
      this.y += size * lineHeight
    })
    this.y += after
  }

  /** How high a text will stand in a width, in points. */
  heightOf(text: string, width: number, style: TextStyle = {}): number {
    return this.linesOf(text, width, style).length * (style.size ?? textSize) * lineHeight
  }

  linesOf(text: string, width: number, style: TextStyle = {}): string[] {
    this.use(style.size ?? textSize, style.bold)
    return breakLines(this.said(text), width, part => this.measure(part))
  }

  widthOf(text: string, style: TextStyle = {}): number {
    this.use(style.size ?? textSize, style.bold)
    return this.measure(this.said(text))
  }

  /** Text at a place, broken in its width, without moving the pen downwards. */
  textAt(text: string, x: number, y: number, width: number, style: TextStyle = {}): void {
    const size = style.size ?? textSize
    this.linesOf(text, width, style).forEach((line, index) => {
      this.line(line, this.aligned(line, x, width, style.align), y + index * size * lineHeight)
    })
  }

  space(points: number): void {
    this.y += points
  }

  rule(y = this.y, x = this.left, width = this.width): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke()
  }

  box(x: number, y: number, width: number, height: number): void {
    this.document.rect(x, y, width, height).lineWidth(0.6).stroke()
  }

  /** A square to be ticked, and its words beside it. */
  tick(text: string, ticked: boolean, x: number, y: number, width: number, size = textSize): void {
    this.box(x, y + size * 0.28, size * 0.75, size * 0.75)
    if (ticked) {
      const [left, top] = [x + size * 0.12, y + size * 0.62]
      this.document
        .moveTo(left, top)
        .lineTo(left + size * 0.2, top + size * 0.25)
        .lineTo(left + size * 0.55, top - size * 0.3)
        .lineWidth(1.2)
        .stroke()
    }
    this.textAt(text, x + size * 1.1, y, width - size * 1.1, { size })
  }

  /** A QR code of dark modules, `side` points wide, as vectors. */
  qr(modules: boolean[][], x: number, y: number, side: number): void {
    const module = side / modules.length
    modules.forEach((row, rowIndex) => {
      row.forEach((dark, column) => {
        if (dark) {
          this.document.rect(x + column * module, y + rowIndex * module, module, module)
        }
      })
    })
    this.document.fill('#000')
  }

  /** Numbers the pages and answers the file's bytes. */
  async finish(): Promise<Uint8Array> {
    const { footer } = this.options
    const { count } = this.document.bufferedPageRange()
    for (let page = 0; footer && page < count; page += 1) {
      this.document.switchToPage(page)
      const style = { size: this.options.footerSize ?? 11, align: 'center' } as const
      this.textAt(footer(page + 1, count), this.left, this.bottom + mm(5), this.width, style)
    }
    const ended = new Promise<void>(resolve => this.document.on('end', () => resolve()))
    this.document.end()
    await ended
    return joined(this.chunks)
  }

  /**
   * A font draws ำ as two signs, the second of which is า. Whichever of the two words comes first
   * gives that sign its name for whoever copies or searches the file, so า is named first.
   */
  private nameLetters(): void {
    for (const name of ['regular', 'bold']) {
      const { _font } = this.document.font(name) as unknown as {
        _font: { encode(s: string): void }
      }
      _font.encode('า')
    }
  }

  private said(text: string): string {
    return this.options.thaiDigits ? thaiBesideCodes(text) : text
  }

  private use(size: number, bold = false): void {
    this.document.font(bold ? 'bold' : 'regular').fontSize(size)
  }

  private measure(text: string): number {
    return this.document.widthOfString(text)
  }

  private aligned(line: string, x: number, width: number, align: TextStyle['align']): number {
    if (align === 'center') return x + (width - this.measure(line)) / 2
    return align === 'right' ? x + width - this.measure(line) : x
  }

  private line(text: string, x: number, y: number): void {
    if (text !== '') this.document.fillColor('#000').text(text, x, y, { lineBreak: false })
  }
}

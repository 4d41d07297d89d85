import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type WordRead = {
  /** The texts of the paragraphs outside of tables, with the style of each. */
  paragraphs: { style: string; text: string }[]
  /** The texts of each table's cells, row by row. */
  tables: string[][][]
  /** The raw XML of a part of the document. */
  part(name: string): string
}

/** Reads a Word document as another program does: out of its zip, by its XML. */
export function readWord(bytes: Uint8Array): WordRead {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name]!)
  const read: WordRead = { paragraphs: [], tables: [], part }
  let style = ''
  let text = ''
  let lines: string[] | null = null
  let isText = false
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') read.tables.push([])
    else if (name === 'w:tr') read.tables.at(-1)!.push([])
    else if (name === 'w:tc') lines = []
    else if (name === 'w:p') [style, text] = ['', '']
    else if (name === 'w:pStyle') style = attributes['w:val'] as string
    else if (name === 'w:t') isText = true
    else if (name === 'w:tab') text += '\t'
  })
  parser.on('text', said => {
    if (isText) text += said
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false
    if (name === 'w:p') {
      if (lines) lines.push(text)
      else read.paragraphs.push({ style, text })
    }
    if (name === 'w:tc') {
      read.tables.at(-1)!.at(-1)!.push(lines!.join('\n'))
      lines = null
    }
  })
  parser.write(part('word/document.xml')).close()
  return read
}

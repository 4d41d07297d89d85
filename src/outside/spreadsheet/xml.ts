import { SaxesParser } from 'saxes'
import { FileFault } from './file-fault.ts'
import type { Zip } from './zip.ts'

/** What a reader of one XML file wants to hear. Names come without their prefix. */
type XmlListener = {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Reads an XML file of the zip as it is blown up; nothing of it is kept. */
export async function readXml(
  zip: Zip,
  name: string,
  listener: XmlListener,
  breathe: () => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new FileFault('file-broken')
  })
  // A workbook has no document type; one that brings entities is up to something.
  parser.on('doctype', () => {
    throw new FileFault('file-broken')
  })
  parser.on('opentag', tag => listener.open?.(local(tag.name), tag.attributes))
  parser.on('text', text => listener.text?.(text))
  parser.on('cdata', text => listener.text?.(text))
  parser.on('closetag', tag => listener.close?.(local(tag.name)))
  let decoder: TextDecoder | null = null
  const take = (bytes: Uint8Array) => {
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8')
    const text = decoder.decode(bytes, { stream: true })
    if (text !== '') parser.write(text)
  }
  await zip.stream(name, take, breathe)
  parser.close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its name without prefix: `r:id` is `id`. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  const found = attributes[name]
  if (found !== undefined) return found
  const key = Object.keys(attributes).find(each => local(each) === name)
  return key === undefined ? undefined : attributes[key]
}

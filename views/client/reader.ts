import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** The WebAssembly reader for browsers without their own; its file is one of ours, never a CDN's. */
export function readerOver(wasm: string): (image: ImageData) => Promise<string[]> {
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return async image => {
    const found = await readBarcodes(image, {
      formats: ['QRCode', 'Code128', 'Code39'],
      tryHarder: true,
      maxNumberOfSymbols: 4,
    })
    return found.filter(({ isValid }) => isValid).map(({ text }) => text)
  }
}

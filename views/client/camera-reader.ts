/** The texts of all codes in the picture now. */
export type Read = (video: HTMLVideoElement) => Promise<string[]>

const formats = ['qr_code', 'code_128', 'code_39']
/** Dots across that are enough for a label in the hand, and quick on a cheap phone. */
const widthMost = 960

/** The browser's own reader, else ours, which is loaded only where it is needed. */
export async function readerFor(files: DOMStringMap): Promise<Read> {
  return (await ownReader()) ?? wasmReader(files)
}

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

async function ownReader(): Promise<Read | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const known = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? []
  if (!BarcodeDetector || !known.includes('qr_code')) return null
  const detector = new BarcodeDetector({ formats: formats.filter(each => known.includes(each)) })
  // A picture that is not there yet holds nothing.
  return video =>
    detector.detect(video).then(
      found => found.map(({ rawValue }) => rawValue),
      () => [],
    )
}

async function wasmReader({ reader, wasm }: DOMStringMap): Promise<Read> {
  const { readerOver } = (await import(reader!)) as typeof import('./reader.ts')
  const read = readerOver(wasm!)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  return async video => {
    if (video.videoWidth === 0) return []
    const scale = Math.min(1, widthMost / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    return read(context.getImageData(0, 0, canvas.width, canvas.height))
  }
}

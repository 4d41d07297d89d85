import QRCode from 'qrcode'

/** An address as the dark and light modules of a QR code. */
export function qrModules(address: string): boolean[][] {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => Boolean(data[row * size + column])),
  )
}

/** A photo goes over a village's network: so large at most, and no wider than a page can show. */
const mostBytes = 300 * 1024
const longestSide = 1600
const qualities = [0.85, 0.75, 0.65, 0.55, 0.45, 0.35]

/**
 * A photo as a JPEG of 300 KB at most, upright and without a word of where it was taken: it is
 * drawn anew, smaller and then coarser until it is small enough. Throws where the browser cannot
 * read it.
 */
export async function madeSmall(file: File): Promise<File> {
  const picture = await pictureOf(file)
  let scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  for (;;) {
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')!
    // A transparent picture would turn black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of qualities) {
      const blob = await drawn(canvas, quality)
      if (blob.size <= mostBytes) {
        picture.close()
        const name = file.name.replace(/\.[^.]*$/, '') || 'photo'
        return new File([blob], `${name}.jpg`, { type: 'image/jpeg' })
      }
    }
    scale *= 0.75
  }
}

/** Upright, as the camera noted beside the picture. */
function pictureOf(file: File): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' })
}

function drawn(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('not drawn')))
    canvas.toBlob(take, 'image/jpeg', quality)
  })
}

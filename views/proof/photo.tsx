import type { PhotoShown } from '../loans/shown.ts'

type PhotoProps = {
  loan: string
  photo: Pick<PhotoShown, 'sha256' | 'width' | 'height'>
  alt: string
}

export const photoPath = (loan: string, sha256: string) => `/loans/${loan}/photos/${sha256}`

/** A photo with its room kept free, which opens large by a tap. */
export function Photo({ loan, photo: { sha256, width, height }, alt }: PhotoProps) {
  const path = photoPath(loan, sha256)
  return (
    <a href={path}>
      <img src={path} width={width} height={height} loading="lazy" decoding="async" alt={alt} />
    </a>
  )
}

import { useEffect, useState } from 'hono/jsx/dom'
import { photosOfLine } from '../../../src/domain/proof.ts'
import { madeSmall } from '../proof/small.ts'
import type { LinePhoto } from './queue.ts'
import { w } from './words.ts'

type PhotosProps = {
  line: number
  name: string
  photos: LinePhoto[]
  setPhotos(change: (before: LinePhoto[]) => LinePhoto[]): void
}

/** Photos of the things of a line, made small on the phone before they are kept. */
export function Photos({ line, name, photos, setPhotos }: PhotosProps) {
  const [said, setSaid] = useState('')
  const mine = photos.filter(each => each.line === line)
  const take = async (event: Event) => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    setSaid(w.photoBusy)
    let word = mine.length + files.length > photosOfLine ? w.photosMost(photosOfLine) : ''
    // One after the other: two pictures of a camera at once are more than a cheap phone holds.
    for (const file of files.slice(0, photosOfLine - mine.length)) {
      try {
        const photo = await madeSmall(file)
        setPhotos(before => [...before, { line, photo }])
      } catch {
        word = w.photoBroken
      }
    }
    setSaid(word)
  }
  const id = `photo-${line}`
  return (
    <div class="field field-photos">
      <input
        id={id}
        class="heard"
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        aria-label={w.photosOf(name)}
        onChange={take}
      />
      <label class="button" for={id}>
        {w.takePhoto}
      </label>
      <p class="small" role="status">
        {said}
      </p>
      {mine.length > 0 && (
        <ul>
          {mine.map((each, index) => (
            <li key={index}>
              <Picture photo={each.photo} says={w.photoOf(index + 1, name)} />
              <button
                type="button"
                class="plain"
                onClick={() => setPhotos(before => before.filter(photo => photo !== each))}
              >
                {w.photoRemove(index + 1)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Picture({ photo, says }: { photo: Blob; says: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return address ? <img src={address} alt={says} width={96} height={96} /> : null
}

import { dayInBangkok } from '../../src/domain/dates.ts'
import type { ItemPageData } from '../../src/domain/item-page.ts'
import { Unbroken } from '../parts/unbroken.tsx'
import { Photo } from '../proof/photo.tsx'
import { useView, useWords } from '../view.ts'
import { shortDate } from '../words/dates.ts'
import { count } from '../words/numbers.ts'
import { proofWords } from '../words/proof.ts'

/** How it looked the last times that it left or came back; nothing where nobody took a photo. */
export function ItemPhotos({ data }: { data: ItemPageData }) {
  const { language } = useView()
  const w = useWords(proofWords)
  const { item, photos } = data
  if (photos.length === 0) return null
  return (
    <section class="no-print">
      <h2>{w.lastPhotos}</h2>
      <ul class="photos">
        {photos.map((photo, at) => {
          const taken = w.taken[photo.way](shortDate(dayInBangkok(new Date(photo.at)), language))
          return (
            <li>
              <Photo
                loan={photo.loan}
                photo={photo}
                alt={w.photoOf(item.name, taken, count(at + 1))}
              />
              <a href={`/loans/${photo.loan}`}>
                <Unbroken text={taken} />
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

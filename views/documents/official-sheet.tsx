import { settingsOf } from '../../src/domain/office-settings.ts'
import { postLines } from '../../src/domain/titles.ts'
import { useView } from '../view.ts'
import { type Digits, digitsOf } from './digits.ts'
import type { OfficialPaper, OfficialPart } from './official.ts'

/** The paper as it will stand on the paper: Thai in both languages, for it is the document. */
export function OfficialSheet({ paper }: { paper: OfficialPaper }) {
  const { title, number, subject, parts, dated, signer } = paper
  const { office } = useView()
  const say = digitsOf(office)
  const { emblem } = settingsOf(office)
  return (
    <article class="official" lang="th">
      <header>
        {emblem === '' ? (
          <p class="emblem-place" aria-hidden="true" />
        ) : (
          <p>
            <img class="emblem" src={`/files/${emblem}`} alt="" />
          </p>
        )}
        <p>
          <strong>{say(title)}</strong>
        </p>
        <p>
          <strong>{say(number)}</strong>
        </p>
        <p>
          <strong>เรื่อง {say(subject)}</strong>
        </p>
      </header>
      {parts.map(part => (
        <Part part={part} say={say} />
      ))}
      <footer>
        <p>{say(dated)}</p>
        <p class="sign">({signer.name ?? '.'.repeat(30)})</p>
        {postLines(signer.position).map(line => (
          <p class="sign">{say(line)}</p>
        ))}
      </footer>
    </article>
  )
}

function Part({ part, say }: { part: OfficialPart; say: Digits }) {
  if (part.kind === 'paragraph') return <p class="indented">{say(part.text)}</p>
  if (part.kind === 'members') {
    return (
      <ol class="members">
        {part.rows.map(({ who, role }, index) => (
          <li>
            <span>{say(`${index + 1}. ${who}`)}</span>
            <span>{role}</span>
          </li>
        ))}
      </ol>
    )
  }
  return (
    <ol class="points">
      {part.points.map((point, index) => (
        <li>{say(`${part.label}${index + 1}${part.label ? '' : '.'} ${point}`)}</li>
      ))}
    </ol>
  )
}

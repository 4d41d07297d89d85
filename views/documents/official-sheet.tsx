import { inThaiDigits } from '../words/dates.ts'
import type { OfficialPaper, OfficialPart } from './official.ts'

/** The paper as it will stand on the paper: Thai in both languages, for it is the document. */
export function OfficialSheet({ paper }: { paper: OfficialPaper }) {
  const { title, number, subject, parts, dated, signer } = paper
  return (
    <article class="official" lang="th">
      <header>
        <p>
          <strong>{title}</strong>
        </p>
        <p>
          <strong>{inThaiDigits(number)}</strong>
        </p>
        <p>
          <strong>เรื่อง {inThaiDigits(subject)}</strong>
        </p>
      </header>
      {parts.map(part => (
        <Part part={part} />
      ))}
      <footer>
        <p>{inThaiDigits(dated)}</p>
        <p class="sign">({signer.name ?? '.'.repeat(30)})</p>
        <p class="sign">{inThaiDigits(signer.position)}</p>
      </footer>
    </article>
  )
}

function Part({ part }: { part: OfficialPart }) {
  if (part.kind === 'paragraph') return <p class="indented">{inThaiDigits(part.text)}</p>
  if (part.kind === 'members') {
    return (
      <ol class="members">
        {part.rows.map(({ who, role }, index) => (
          <li>
            <span>{inThaiDigits(`${index + 1}. ${who}`)}</span>
            <span>{role}</span>
          </li>
        ))}
      </ol>
    )
  }
  return (
    <ol class="points">
      {part.points.map((point, index) => (
        <li>{inThaiDigits(`${part.label}${index + 1}${part.label ? '' : '.'} ${point}`)}</li>
      ))}
    </ol>
  )
}

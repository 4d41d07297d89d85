import type { Child } from 'hono/jsx'
import { spokenTag } from '../../src/domain/label.ts'
import type { Sheet } from '../../src/domain/label-sheets.ts'
import { composeBlank, composeLabel, type FittedText } from '../../src/domain/label-text.ts'
import { settingsOf } from '../../src/domain/office-settings.ts'
import { useView, useWords } from '../view.ts'
import { labelWords } from '../words/labels.ts'
import { type Qr, QrSvg } from './qr.tsx'

/** What one label carries; one without a name is blank, for a thing to be written on it. */
export type Label = { tag: string; name: string | null; code: string; qr: Qr }

/** One label as it is printed. Its sizes are in the stylesheet of its paper. */
export function LabelCell({ sheet, ...label }: Label & { sheet: Sheet }) {
  if (label.name === null) return <BlankCell sheet={sheet} {...label} />
  return <ItemCell sheet={sheet} {...label} name={label.name} />
}

type CellProps = Label & { sheet: Sheet }

function ItemCell({ sheet, tag, name, code, qr }: CellProps & { name: string }) {
  const { office } = useView()
  const w = useWords(labelWords)
  const { label } = settingsOf(office)
  const text = composeLabel(sheet, { ...label, name, code, tag: spokenTag(tag) })
  return (
    <Cell tag={tag} qr={qr} says={w.qr(name)}>
      <Lines text={text.office} part="office" />
      <Lines text={text.name} part="name" />
      <Lines text={text.code} part="code" />
      {text.notice && <Lines text={text.notice} part="found" />}
    </Cell>
  )
}

/** A line to write the code on by hand, and the tag to be typed where a phone cannot read it. */
function BlankCell({ sheet, tag, qr }: CellProps) {
  const { office } = useView()
  const w = useWords(labelWords)
  const { label } = settingsOf(office)
  const text = composeBlank(sheet, { ...label, tag: spokenTag(tag), code: w.codeToWrite })
  return (
    <Cell tag={tag} qr={qr} says={w.blankQr}>
      <Lines text={text.office} part="office" />
      <Lines text={text.code} part="write" />
      <Lines text={text.name} part="code" />
      {text.notice && <Lines text={text.notice} part="found" />}
    </Cell>
  )
}

type FrameProps = { tag: string; qr: Qr; says: string; children: Child }

function Cell({ tag, qr, says, children }: FrameProps) {
  return (
    <div class="label" data-tag={tag}>
      <div class="qr-box">
        <QrSvg qr={qr} label={says} />
      </div>
      <div class="words">{children}</div>
    </div>
  )
}

function Lines({ text, part }: { text: FittedText; part: string }) {
  return (
    <p class={`${part} pt${text.points}`}>
      {text.lines.map(line => (
        <span>{line}</span>
      ))}
    </p>
  )
}

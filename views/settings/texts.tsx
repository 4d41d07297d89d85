import { patternAllowed } from '../../src/domain/changed-settings.ts'
import { codePatternAllowed, codeStart, nextCodes } from '../../src/domain/code-pattern.ts'
import { readySheets, sheetOf } from '../../src/domain/label-sheets.ts'
import { lengths } from '../../src/domain/lengths.ts'
import {
  documentNumber,
  headTitleKey,
  loanNumber,
  numberBy,
  settingKeys,
  settingsOf,
} from '../../src/domain/office-settings.ts'
import {
  divisionHeadTitle,
  readyTitles,
  titleInFull,
  titleNames,
  titleSettings,
} from '../../src/domain/titles.ts'
import { type FormState, typedIn } from '../form-state.ts'
import { LabelCell } from '../labels/cells.tsx'
import { qrFor } from '../labels/qr.tsx'
import { styleUrl } from '../labels/style.ts'
import { Field, Form, Radios, TextArea } from '../parts/form.tsx'
import { Submit } from '../parts/submit.tsx'
import { useView, useWords } from '../view.ts'
import { labelTextWords, numberWords, paperTextWords, titleWords } from '../words/settings.ts'
import { SettingPage } from './rooms.tsx'

type Division = { id: string; name: string }

/** What the posts are called here. An empty field is the word of the kind of office. */
export function TitlesPage({ divisions, state }: { divisions: Division[]; state: FormState }) {
  const { office } = useView()
  const w = useWords(titleWords)
  const { kind, titles, name } = settingsOf(office)
  const ready = readyTitles[kind]
  const labels = {
    ...w.names,
    ...Object.fromEntries(divisions.map(({ id, name }) => [`head-${id}`, w.headOf(name)])),
  }
  return (
    <SettingPage room="titles">
      <p class="prose">{w.intro}</p>
      <p class="note seal">
        {w.signed} <strong>{titleInFull(titles.head, name)}</strong>
      </p>
      <Form action="/settings/titles" state={state} labels={labels}>
        <h2>{w.posts}</h2>
        {titleNames.map(each => (
          <Field
            name={each}
            label={w.names[each]}
            hint={w.ready(ready[each])}
            state={state}
            value={office[titleSettings[each]] ?? ''}
            more={{ maxlength: lengths.settings.title }}
          />
        ))}
        <h2>{w.heads}</h2>
        {divisions.map(({ id, name }) => (
          <Field
            name={`head-${id}`}
            label={w.headOf(name)}
            hint={w.ready(divisionHeadTitle(name, titles))}
            state={state}
            value={office[headTitleKey(id)] ?? ''}
            more={{ maxlength: lengths.settings.title }}
          />
        ))}
        <Submit>{w.save}</Submit>
      </Form>
    </SettingPage>
  )
}

type NumbersProps = { next: { number: number; fiscalYear: number }; state: FormState }

/** The patterns, and what the very next number will look like. */
export function NumbersPage({ next, state }: NumbersProps) {
  const { office, today } = useView()
  const w = useWords(numberWords)
  const typed = typedIn(state, 'loanNumberPattern')
  const shown =
    typed !== undefined && patternAllowed(typed).ok
      ? numberBy(typed, next)
      : loanNumber(next, office)
  const { documentPrefix, loanNumberPattern, assetCodePattern } = settingsOf(office)
  const codes = typedIn(state, 'assetCodePattern') ?? assetCodePattern
  const prefix = typedIn(state, 'documentPrefix') ?? documentPrefix
  return (
    <SettingPage room="numbers">
      <p class="note seal">
        {w.next} <strong>{shown}</strong>
        {prefix !== '' && (
          <>
            <br />
            {w.letter}{' '}
            <strong>{documentNumber(15, { [settingKeys.documentPrefix]: prefix })}</strong>
          </>
        )}
        {codes !== '' && codePatternAllowed(codes).ok && (
          <>
            <br />
            {w.nextCode} <strong>{nextCodes(codeStart(codes, '320', today), [], 1)}</strong>
          </>
        )}
      </p>
      <Form action="/settings/numbers" state={state} labels={w}>
        <Field
          name="loanNumberPattern"
          label={w.loanNumberPattern}
          hint={w.patternHint}
          state={state}
          value={loanNumberPattern}
          required
          more={{ maxlength: lengths.settings.numberPattern, autocomplete: 'off' }}
        />
        <Field
          name="assetCodePattern"
          label={w.assetCodePattern}
          hint={w.codeHint}
          state={state}
          value={assetCodePattern}
          more={{ maxlength: lengths.settings.numberPattern, autocomplete: 'off' }}
        />
        <Field
          name="documentPrefix"
          label={w.documentPrefix}
          hint={w.prefixHint}
          state={state}
          value={documentPrefix}
          more={{ maxlength: lengths.settings.documentPrefix, autocomplete: 'off' }}
        />
        <p class="quiet small">{w.note}</p>
        <Submit>{w.save}</Submit>
      </Form>
    </SettingPage>
  )
}

/** The clauses in the office's words, and the digits of its papers. */
export function PapersPage({ state }: { state: FormState }) {
  const { office } = useView()
  const w = useWords(paperTextWords)
  const { clause209, clause211, digits } = settingsOf(office)
  return (
    <SettingPage room="papers">
      <p class="prose">{w.intro}</p>
      <Form action="/settings/papers" state={state} labels={w}>
        <TextArea
          name="clause209"
          label={w.clause209}
          hint={w.clause209Hint}
          state={state}
          value={clause209}
          more={{ maxlength: lengths.settings.clause209, rows: 8 }}
        />
        <TextArea
          name="clause211"
          label={w.clause211}
          hint={w.clause211Hint}
          state={state}
          value={clause211}
          more={{ maxlength: lengths.settings.clause211 }}
        />
        <Radios
          name="digits"
          label={w.digits}
          state={state}
          value={digits}
          options={[
            { value: 'thai', label: w.thai },
            { value: 'arabic', label: w.arabic },
          ]}
        />
        <div class="actions">
          <button class="primary" type="submit">
            {w.save}
          </button>
          <a class="button" href="/forms/loan.pdf">
            {w.see}
          </a>
        </div>
      </Form>
    </SettingPage>
  )
}

/** What a label says beside name and code, with a label to look at. */
export function LabelTextPage({ state }: { state: FormState }) {
  const { office, publicUrl } = useView()
  const w = useWords(labelTextWords)
  const { shortName, label } = settingsOf(office)
  const sheet = sheetOf(readySheets['70x37'])
  const qr = qrFor(sheet, `${publicUrl}/i/a1b2c3d4`)
  return (
    <SettingPage room="labels">
      <h2>{w.preview}</h2>
      {qr.ok && (
        <div class="label-preview">
          <link rel="stylesheet" href={styleUrl('70x37', null)} />
          <LabelCell
            sheet={sheet}
            tag="a1b2c3d4"
            name={w.sample}
            code="400-60-0001"
            qr={qr.value}
          />
        </div>
      )}
      <Form
        action="/settings/labels"
        state={state}
        labels={{ labelOffice: w.labelOffice, labelNotice: w.labelNotice }}
      >
        <Field
          name="labelOffice"
          label={w.labelOffice}
          hint={w.officeHint(shortName)}
          state={state}
          value={office[settingKeys.labelOffice] ?? ''}
          more={{ maxlength: lengths.settings.labelOffice }}
        />
        <Field
          name="labelNotice"
          label={w.labelNotice}
          hint={w.noticeHint}
          state={state}
          value={label.notice}
          more={{ maxlength: lengths.settings.labelNotice }}
        />
        <p class="quiet small">{w.reprint}</p>
        <Submit>{w.save}</Submit>
      </Form>
    </SettingPage>
  )
}

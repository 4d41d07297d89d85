import { useState } from 'hono/jsx/dom'
import { waitsFor } from '../../../src/domain/field/command.ts'
import { withoutSignature } from '../../../src/domain/field/signing.ts'
import { StateMark } from '../../parts/state.tsx'
import { Unbroken } from '../../parts/unbroken.tsx'
import type { FieldDesk } from './desk.ts'
import type { Waiting } from './queue.ts'
import { timeSaid, w } from './words.ts'

/** What the office did not take, first of all: what happened, which rule, what to do. */
export function Tasks({ desk }: { desk: FieldDesk }) {
  const { commands, unreadable } = desk.queue!
  const tasks = commands.filter(({ refused }) => refused)
  if (tasks.length + unreadable.length === 0) return null
  return (
    <section class="field-tasks">
      <h2>{w.tasks(tasks.length + unreadable.length)}</h2>
      <ul class="cards">
        {tasks.map(command => (
          <Task key={command.seq} desk={desk} command={command} />
        ))}
        {unreadable.length > 0 && (
          <li class="card overdue">
            <p>{w.unreadable(unreadable.length)}</p>
            <p class="actions">
              <button
                type="button"
                onClick={async () => {
                  for (const seq of unreadable) await desk.discard(seq)
                }}
              >
                {w.discardYes}
              </button>
            </p>
          </li>
        )}
      </ul>
    </section>
  )
}

/** What was signed holds no more, as where a thing has another name by now: it moved all the same. */
const unsignable = /^sign/

function Task({ desk, command }: { desk: FieldDesk; command: Waiting }) {
  const [asks, setAsks] = useState(false)
  const { title, refused, act, of, at } = command
  const path = act === 'counts' ? `/checks/${of}` : `/loans/${of}`
  return (
    <li class="card overdue" data-task={refused!.word}>
      <StateMark kind="overdue">{w.refused}</StateMark>
      <h3>
        <Unbroken text={title} />
      </h3>
      <p class="small quiet">{w.madeAt(timeSaid(new Date(at), desk.now()))}</p>
      {refused!.stands !== '' && (
        <p class="field-stands">
          <Unbroken text={refused!.stands} />
        </p>
      )}
      <p>
        <Unbroken text={refused!.text} />
      </p>
      {asks ? (
        <>
          <p class="note">{w.discardAsk(title)}</p>
          <p class="actions">
            <button type="button" class="primary" onClick={() => desk.discard(command.seq)}>
              {w.discardYes}
            </button>
            <button type="button" onClick={() => setAsks(false)}>
              {w.keep}
            </button>
          </p>
        </>
      ) : (
        <p class="actions">
          <a class="button primary" href={path}>
            {act === 'counts' ? w.openCheck : w.openLoan}
          </a>
          {act !== 'counts' && (
            <a class="button" href={`${path}?do=${act}#${act}`}>
              {w.onPaper}
            </a>
          )}
          {unsignable.test(refused!.word) ? (
            <button
              type="button"
              onClick={() =>
                desk.sendAgain({ ...command, fields: withoutSignature(command.fields) })
              }
            >
              {w.sendUnsigned}
            </button>
          ) : (
            <button type="button" onClick={() => desk.sendAgain(command)}>
              {w.sendAgain}
            </button>
          )}
          <button type="button" class="plain" onClick={() => setAsks(true)}>
            {w.discard}
          </button>
        </p>
      )}
    </li>
  )
}

/** What it is, and what goes with it. */
const saidOf = ({ title, photos, fields }: Waiting) =>
  [title, photos.length > 0 && w.withPhotos(photos.length), fields.signature && w.withSignature]
    .filter(Boolean)
    .join(' · ')

/** Of a long queue the beginning is shown: how long it is stands above. */
const waitsMost = 5

/** What waits for the signal, in the order in which it goes. */
export function Waits({ desk }: { desk: FieldDesk }) {
  const [most, setMost] = useState(waitsMost)
  const { commands } = desk.queue!
  const waiting = commands.filter(({ refused }) => !refused)
  if (waiting.length === 0) return null
  return (
    <section class="field-waits">
      <h2>{w.queue(waiting.length)}</h2>
      <ol>
        {waiting.slice(0, most).map(command => {
          const behind = waitsFor(commands, command)
          return (
            <li key={command.seq}>
              <Unbroken text={saidOf(command)} />{' '}
              <span class="small quiet">
                {w.madeAt(timeSaid(new Date(command.at), desk.now()))}
              </span>
              {behind && <p class="small">{w.waitsBehind(behind.title)}</p>}
            </li>
          )
        })}
      </ol>
      <p class="actions">
        <button type="button" onClick={() => desk.sync()}>
          {w.sendNow}
        </button>
        {waiting.length > most && (
          <button type="button" class="plain" onClick={() => setMost(waiting.length)}>
            {w.showMore(waiting.length - most)}
          </button>
        )}
      </p>
    </section>
  )
}

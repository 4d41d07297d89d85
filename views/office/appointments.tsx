import type { Appointment } from '../../src/domain/appointment.ts'
import { appointmentKinds, inForce, kindOf } from '../../src/domain/appointment.ts'
import { routes } from '../../src/domain/floor.ts'
import { type FormState, freshForm } from '../form-state.ts'
import { Boxes } from '../manual/boxes.tsx'
import { useOpinionNames } from '../manual/posts.ts'
import { PaperRooms } from '../orders/rooms.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Form, Radios, Select } from '../parts/form.tsx'
import { StateMark } from '../parts/state.tsx'
import { Submit } from '../parts/submit.tsx'
import { ButtonText, Unbroken } from '../parts/unbroken.tsx'
import { useMay, useView, useWords } from '../view.ts'
import { appointmentWords } from '../words/appointments.ts'
import { shortDate } from '../words/dates.ts'
import { baht, count } from '../words/numbers.ts'

export type AppointmentShown = {
  appointment: Appointment
  name: string
  position: string
  /** The division's name. */
  division: string | null
}

type AppointmentsPageProps = {
  appointments: AppointmentShown[]
  staff: { id: string; name: string; position: string }[]
  divisions: { id: string; name: string }[]
  sent: { form: string; state: FormState } | null
}

/** Who stands in for whom, and since which order. */
export function AppointmentsPage(props: AppointmentsPageProps) {
  const { appointments, sent } = props
  const w = useWords(appointmentWords)
  const mayWrite = useMay('people.write')
  const stateOf = (form: string) => (sent?.form === form ? sent.state : freshForm)
  return (
    <>
      <h1>{w.title}</h1>
      <PaperRooms />
      <p class="prose">{w.intro}</p>
      {appointments.length === 0 ? (
        <Empty text={w.nobody} />
      ) : (
        <ul class="cards">
          {appointments.map(each => (
            <AppointmentCard shown={each} mayWrite={mayWrite} stateOf={stateOf} />
          ))}
        </ul>
      )}
      {mayWrite ? (
        <AppointForm {...props} state={stateOf('new')} />
      ) : (
        <p class="quiet">{w.writers}</p>
      )}
    </>
  )
}

function AppointmentCard(props: {
  shown: AppointmentShown
  mayWrite: boolean
  stateOf(form: string): FormState
}) {
  const { appointment, name, position, division } = props.shown
  const { id, fromOn, toOn, orderNumber, ended } = appointment
  const { language, today } = useView()
  const w = useWords(appointmentWords)
  const { 'permanent-secretary': secretary } = useOpinionNames()
  const heads = division === null ? w.agencyHead : w.divisionHead(division)
  const post = appointment.role === 'permanent-secretary' ? secretary : heads
  const state = props.stateOf(id)
  return (
    <li class="card">
      <h2>{name}</h2>
      <p class="quiet">{position}</p>
      <p>
        <Unbroken text={`${w.kinds[kindOf(appointment)]} ${post} · ${w.order} ${orderNumber}`} />
        <br />
        <Unbroken text={`${shortDate(fromOn, language)} – ${shortDate(toOn, language)}`} />
      </p>
      <StandingMark appointment={appointment} />
      <Bounds appointment={appointment} />
      {props.mayWrite && !ended && toOn >= today && (
        <details class="fold" open={state === freshForm ? undefined : true}>
          <summary>
            <span>
              <Unbroken text={w.end(name)} names={[name]} />
            </span>
          </summary>
          <Form
            action={`/appointments/${id}/ends`}
            state={state}
            prefix={`${id}-`}
            labels={{ reason: w.reason }}
          >
            <Field name="reason" id={`${id}-reason`} label={w.reason} state={state} required />
            <button class="danger" type="submit">
              <ButtonText text={w.end(name)} names={[name]} />
            </button>
          </Form>
        </details>
      )}
    </li>
  )
}

/** How far the order reaches, where it sets bounds. */
function Bounds({ appointment }: { appointment: Appointment }) {
  const w = useWords(appointmentWords)
  const { routes: named, mostValueSatang, mostDays } = appointment
  const said = [
    ...(named ?? []).map(route => w.routeNames[route]),
    ...(mostValueSatang ? [w.upToValue(baht(mostValueSatang))] : []),
    ...(mostDays ? [w.upToDays(count(mostDays))] : []),
  ]
  if (said.length === 0) return null
  return (
    <ul class="small">
      {said.map(each => (
        <li>{each}</li>
      ))}
    </ul>
  )
}

function StandingMark({ appointment }: { appointment: Appointment }) {
  const { today } = useView()
  const w = useWords(appointmentWords)
  if (inForce(appointment, today)) return <StateMark kind="free">{w.inForce}</StateMark>
  if (appointment.ended) return <StateMark kind="quiet">{w.ended}</StateMark>
  if (appointment.fromOn > today) return <StateMark kind="held">{w.later}</StateMark>
  return <StateMark kind="done">{w.over}</StateMark>
}

/** The post is its role, and of a division's head `division-head:ID`. */
function AppointForm(props: AppointmentsPageProps & { state: FormState }) {
  const { staff, divisions, state } = props
  const { today } = useView()
  const w = useWords(appointmentWords)
  const { 'permanent-secretary': secretary } = useOpinionNames()
  const posts = [
    { value: 'agency-head', label: w.agencyHead },
    { value: 'permanent-secretary', label: secretary },
    ...divisions.map(({ id, name }) => ({
      value: `division-head:${id}`,
      label: w.divisionHead(name),
    })),
  ]
  const people = staff.map(({ id, name, position }) => ({
    value: id,
    label: [name, position].filter(Boolean).join(' · '),
  }))
  const labels = {
    post: w.post,
    person: w.person,
    fromOn: w.from,
    toOn: w.to,
    orderNumber: w.order,
    kind: w.kind,
    routes: w.routes,
    mostValue: w.mostValue,
    mostDays: w.mostDays,
  }
  return (
    <section>
      <h2>{w.addTitle}</h2>
      <Form action="/appointments" state={state} labels={labels}>
        <Select
          name="post"
          label={w.post}
          state={state}
          options={posts}
          empty={w.choose}
          required
        />
        <Select
          name="person"
          label={w.person}
          state={state}
          options={people}
          empty={w.choose}
          required
        />
        <div class="field-row pair">
          <Field name="fromOn" label={w.from} state={state} type="date" value={today} required />
          <Field name="toOn" label={w.to} state={state} type="date" required />
        </div>
        <Field name="orderNumber" label={w.order} hint={w.orderHint} state={state} required />
        <Radios
          name="kind"
          label={w.kind}
          state={state}
          value="delegation"
          options={appointmentKinds.map(value => ({ value, label: w.kinds[value] }))}
        />
        <Boxes
          name="routes"
          label={w.routes}
          hint={w.routesHint}
          options={routes.map(value => ({ value, label: w.routeNames[value] }))}
          chosen={[]}
          state={state}
        />
        <div class="field-row pair">
          <Field name="mostValue" label={w.mostValue} hint={w.noBound} state={state} />
          <Field name="mostDays" label={w.mostDays} hint={w.noBound} state={state} />
        </div>
        <Submit>{w.add}</Submit>
      </Form>
    </section>
  )
}

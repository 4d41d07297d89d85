import { render, useEffect, useState } from 'hono/jsx/dom'
import { Banner } from './banner.tsx'
import { CheckView } from './check.tsx'
import { FieldDesk } from './desk.ts'
import { Home, openMeant } from './home.tsx'
import { ItemView } from './item.tsx'
import { LoanView } from './loan.tsx'
import { type Place, placeNow } from './place.ts'
import { useScans } from './scans.ts'
import { SignOut } from './sign-out.tsx'
import { NotReady } from './standing.tsx'

let redraw: () => void = () => undefined
const desk = new FieldDesk(() => redraw())

/** The whole field desk, drawn anew from its one state whenever that changed. */
function Field() {
  const [, setTurn] = useState(0)
  const [place, setPlace] = useState<Place>(placeNow())
  useEffect(() => {
    redraw = () => setTurn(turn => turn + 1)
    const moved = () => {
      desk.said = null
      setPlace(placeNow())
      document.getElementById('main')?.focus()
      scrollTo(0, 0)
    }
    addEventListener('hashchange', moved)
    desk.start()
    return () => removeEventListener('hashchange', moved)
  }, [])
  const { picture } = desk
  if (desk.standing !== 'ready' || picture === null) return <NotReady desk={desk} />
  // A view that is for one loan or one room takes them instead.
  useScans(text => openMeant(desk, picture, text))
  return (
    <>
      <Banner desk={desk} />
      {place.at === 'home' && <Home desk={desk} copy={picture} />}
      {place.at === 'loan' && (
        <LoanView
          key={place.key}
          desk={desk}
          copy={picture}
          id={place.id}
          way={place.way}
          scanned={place.scanned}
        />
      )}
      {place.at === 'item' && <ItemView desk={desk} copy={picture} id={place.id} />}
      {place.at === 'check' && (
        <CheckView key={place.key} desk={desk} copy={picture} id={place.id} store={place.store} />
      )}
      {place.at === 'sign-out' && <SignOut desk={desk} />}
    </>
  )
}

render(<Field />, document.getElementById('field')!)

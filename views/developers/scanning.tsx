import { Scanner } from '../parts/scanner.tsx'
import { StateMark } from '../parts/state.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Undo } from '../parts/undo.tsx'
import { ScanField } from '../scans/field.tsx'
import { ScanResult } from '../scans/said.tsx'
import { useWords } from '../view.ts'
import { scannerWords } from '../words/scanner.ts'
import { Part, State } from './shown.tsx'

const name = 'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร'
/** What the camera's panel says, for each way that it can stand. */
const panels = [
  'starting',
  'looking',
  'reading',
  'denied',
  'none',
  'busy',
  'insecure',
  'broken',
] as const

/** Scanning: what was read, what the camera says, how many, and taking it back. */
export function Scanning() {
  const w = useWords(scannerWords)
  return (
    <>
      <Part
        name="Scanner, ScanField, ScanResult"
        use="The button of every page; the one field that a scanner types into; what the last scan said, in colour, sign, word and sound."
      >
        <p>
          <Scanner />
        </p>
        <ScanField hint />
        <ScanField
          state={{ values: { text: '99' }, faults: { text: { word: 'not-understood' } } }}
        />
        <State name="good">
          <ScanResult said={{ word: 'found', name }} />
        </State>
        <State name="same: nothing changed">
          <ScanResult said={{ word: 'again', name }} />
        </State>
        <State name="wrong">
          <ScanResult said={{ word: 'retired', name }} />
          <ScanResult said={{ word: 'foreign', host: 'example.com' }} />
          <ScanResult said={{ word: 'elsewhere', host: 'example.go.th' }} />
        </State>
      </Part>
      <Part
        name="a gathered line"
        use="What a loan waits for: not scanned, scanned, scanned though it does not belong; a set asks how many."
      >
        <div class="gather">
          <ul class="cards gather-lines">
            <li class="card missing">
              <div>
                <p>
                  <strong>{name}</strong> <span class="whole">1 หลัง</span>
                </p>
                <StateMark kind="held">ยังไม่สแกน</StateMark>
              </div>
              <button type="button" class="plain">
                มีแล้ว ไม่มีป้าย
              </button>
            </li>
            <li class="card found">
              <div>
                <p>
                  <strong>เก้าอี้พลาสติกมีพนักพิง</strong> <span class="whole">50 ตัว</span>
                </p>
                <StateMark kind="free">สแกนแล้ว</StateMark>
              </div>
              <div class="gather-units">
                <label for="gathered">รับคืนกี่ตัว</label>
                <Stepper
                  name="gathered"
                  id="gathered"
                  label="เก้าอี้"
                  unit="ตัว"
                  value={48}
                  most={50}
                />
              </div>
            </li>
            <li class="card overdue">
              <StateMark kind="overdue">พัดลมอุตสาหกรรม เป็นของใบยืมอื่น</StateMark>
            </li>
          </ul>
        </div>
      </Part>
      <Part
        name="the camera’s panel"
        use="Drawn by the script above the page of a phone, in the corner of a desk. Where there is no picture it says why, and what to do instead."
      >
        {panels.map(panel => (
          <State name={panel}>
            <div class="camera blind">
              <div class="camera-bar">
                <p>{w[panel]}</p>
                <a href="/scans">{w.type}</a>
                <button type="button">{w.close}</button>
              </div>
            </div>
          </State>
        ))}
      </Part>
      <Part
        name="Undo"
        use="For ten seconds after a hand-over or a return: a further entry that takes it back. The line is the time that is left."
      >
        <Undo loan="0" command="0" back="/parts" seconds={3600} />
      </Part>
    </>
  )
}

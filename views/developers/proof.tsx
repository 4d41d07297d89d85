import { ProofFields } from '../proof/fields.tsx'
import { Part, State } from './shown.tsx'

/** Drawn here and nowhere else: a roof on a field stands for a photo, a line for a name. */
const picture = (body: string, width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`)}`
const photo = picture(
  '<path fill="#cfdcd6" d="M0 0h160v120H0z"/><path fill="#8aa598" d="M0 84h160v36H0z"/><path fill="#fff" d="m30 70 50-40 50 40z"/><path stroke="#3c4b44" stroke-width="3" d="M34 70v30m92-30v30"/>',
  160,
  120,
)
const signature = picture(
  '<path fill="none" stroke="#1f2421" stroke-width="4" d="M60 120c60-120 80-60 60 0s90-90 110-20 60-60 90-30 40 60 110-10 70 20 110 0"/>',
  600,
  200,
)
const name = 'เต็นท์ผ้าใบโครงเหล็ก ขนาด 4 × 8 เมตร'
const lines = [{ line: 1, name, unit: 'หลัง', all: 2 }]
const given = { number: '12/2570', borrower: 'นายสมชาย ใจดี', lines }

/** How things left and came back, beside their number: photos, a word, a signature. */
export function Proof() {
  return (
    <>
      <Part
        name="ProofFields"
        use="Photos, a word on the condition and a signature of a hand-over or a return: folded until it is wanted. Without script the photos go as they are, and the signature stays on paper."
      >
        <State name="folded, as every form has it">
          <form>
            <ProofFields
              way="handovers"
              prefix="folded"
              {...given}
              state={{ values: {}, faults: {} }}
            />
          </form>
        </State>
        <State name="open, with what was wrong at its field">
          <form>
            <ProofFields
              way="returns"
              prefix="refused"
              {...given}
              state={{
                values: { 'condition-1': 'ผ้าใบขาด 1 จุด' },
                faults: { 'photo-1': { word: 'missing' } },
              }}
            />
          </form>
        </State>
      </Part>
      <Part
        name=".sides, .photos, .signature"
        use="Before beside after, in the order in which the book has it; a photo opens by a tap. A signature is white paper in the dark, too."
      >
        <section class="card">
          <h3>{name}</h3>
          <div class="sides">
            <section>
              <h4>ตอนจ่าย</h4>
              <p class="small quiet">พฤหัสบดี 26 พ.ย. 2569</p>
              <p>คงสภาพเดิม</p>
              <ul class="photos">
                <li>
                  <img src={photo} width={160} height={120} alt="เต็นท์ตอนจ่าย ภาพที่ 1" />
                </li>
              </ul>
            </section>
            <section>
              <h4>ตอนรับคืน</h4>
              <p class="quiet">ยังไม่ได้คืน</p>
            </section>
          </div>
        </section>
        <ul class="rows">
          <li>
            <img
              class="signature"
              src={signature}
              width={600}
              height={200}
              alt="ลายมือชื่อของ นายสมชาย ใจดี"
            />
            <div>
              <p>
                <strong>นายสมชาย ใจดี</strong> ลงชื่อรับของ
              </p>
              <p class="quiet small">ได้รับเต็นท์ 2 หลัง ตามใบยืมเลขที่ 12/2570 แล้ว</p>
            </div>
          </li>
        </ul>
      </Part>
    </>
  )
}

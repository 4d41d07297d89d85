import { expect, it } from 'vitest'
import type { ProcedureRow } from '../../../../src/domain/draw-procedure.ts'
import { readyProcedure } from '../../../../src/domain/procedures-ready.ts'
import type { WorkType } from '../../../../src/domain/work-type.ts'
import { fontsFromPackage } from '../../../../src/entry/fonts.ts'
import { manualPdf } from '../../../../views/documents/manual/manual-pdf.ts'
import { pagesUnlike } from '../../../support/pdf.ts'

const office = {
  name: 'องค์การบริหารส่วนตำบลตัวอย่าง',
  headTitle: 'นายกองค์การบริหารส่วนตำบล',
}
const version = (workType: WorkType, number: number, effectiveOn: string, orderNumber: string) => ({
  ...{ workType, version: number, status: 'adopted' as const, effectiveOn, orderNumber },
  content: { ...readyProcedure(workType), opinions: ['permanent-secretary' as const] },
})

it('looks as its pictures show: cover, contents, law, a chapter with its charts, blank form, history', async () => {
  const traditions = 'งานประเพณี ศาสนา และวัฒนธรรม' as const
  const versions = [
    version(traditions, 1, '2024-10-01', '9/2567'),
    version(traditions, 2, '2026-10-01', '12/2569'),
  ] as unknown as ProcedureRow[]
  const fonts = await fontsFromPackage()
  const bytes = await manualPdf({ office, versions, today: '2026-11-24', fonts })
  expect(pagesUnlike('manual', bytes)).toEqual([])
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textOf } from '../support/pdf.ts'
import { needTool } from '../support/tools.ts'
import { createWorld, type World } from '../support/world.ts'
import { WrittenLoan } from '../support/written-loan.ts'

// The files are opened by another office program, which prints them: what it prints is read.

const soffice = ['soffice', 'libreoffice']
const folder = mkdtempSync(join(tmpdir(), 'office-'))
let world: World
beforeAll(async () => {
  world = await createWorld({ today: '2025-11-24' })
  await world.putItem({ id: 'chair', name: 'เก้าอี้พลาสติก', quantity: 400, category: 'สำนักงาน' })
  const loan = new WrittenLoan({ on: '2025-09-01', dueOn: '2025-09-10' })
  loan.approve('2025-09-02')
  loan.handOver('2025-09-03', 10)
  loan.takeBack('2025-09-12', 6)
  await loan.write(world.db)
})
afterAll(() => {
  world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The file as the office program prints it. */
async function printed(path: string, name: string): Promise<string> {
  const program = needTool(soffice, 'libreoffice-writer')
  // The program for texts and the one for sheets are two packages.
  needTool(['scalc', 'localc'], 'libreoffice-calc')
  const answer = await world.request('finance', path)
  expect(answer.status).toBe(200)
  const file = join(folder, name)
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
  })
  return textOf(new Uint8Array(readFileSync(file.replace(/\.\w+$/, '.pdf'))))
}

it('opens the report as a Word document, and prints its memo, tables, charts and pages', async () => {
  const text = await printed('/reports/2568.docx', 'report.docx')
  expect(text).toMatch(/^บันทึกข้อความ.*ส่วนราชการ/)
  expect(text).toContain('ตาราง๑สรุปภาพรวม')
  expect(text).toContain('ยืมจริง(หน่วย)๑๐')
  expect(text).toContain('บัญชีรายการค้างส่งคืนณวันที่๓๐กันยายน๒๕๖๘')
  expect(text).toMatch(/หน้า2\/(\d+).*หน้า\1\/\1/s)
})

it('opens the workbook, and prints each sheet on pages of its own', async () => {
  const text = await printed('/reports/2568.xlsx', 'book.xlsx')
  expect(text).toContain('ตาราง1สรุปภาพรวม')
  expect(text).toContain('1/2568เก้าอี้พลาสติก42025-09-10')
  expect(text).toMatch(/1\/15.*15\/15/s)
})

it('opens the row of the integrity report', async () => {
  const text = await printed('/reports/2568/measure.docx', 'measure.docx')
  expect(text).toContain('รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน')
  expect(text).toContain('ตลอดปีงบประมาณ')
})

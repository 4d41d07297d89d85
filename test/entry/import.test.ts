import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { start } from '../support/run.ts'
import { samplePath } from '../support/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(dataDir: string, ...args: string[]) {
  const running = start('src/entry/import.ts', { DATA_DIR: dataDir }, args)
  return { code: await running.ended, printed: running.printed }
}

const people = ['--people', samplePath('people.xlsx')]
const items = ['--items', samplePath('asset-register.cp874.csv')]
const loans = ['--loans', samplePath('loan-register.xlsx')]

describe('npm run import', () => {
  it('checks all files together, whatever the order of the flags, and leaves no trace', async () => {
    const dataDir = join(folder, 'checked')
    const { code, printed } = await run(dataDir, ...loans, '--check', ...items, ...people)
    expect(printed).toContain('people.xlsx: เพิ่มใหม่ 35')
    expect(printed).toContain('asset-register.cp874.csv: เพิ่มใหม่ 86')
    expect(printed).toContain('loan-register.xlsx: เพิ่มใหม่ 725 · เปลี่ยน 0 · คงเดิม 0 · ผิด 0')
    expect(code).toBe(0)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('makes the database where there is none; a second time adds nothing', async () => {
    const dataDir = join(folder, 'office')
    const first = await run(dataDir, ...loans, ...items, ...people)
    expect(first.code).toBe(0)
    expect(existsSync(join(dataDir, 'yuem-khuen.db'))).toBe(true)
    const second = await run(dataDir, ...people, ...items, ...loans)
    expect(second.code).toBe(0)
    expect(second.printed).toContain('loan-register.xlsx: เพิ่มใหม่ 0 · เปลี่ยน 0 · คงเดิม 725 · ผิด 0')
  })

  it('says once that a file was left out before, over the rows that need it', async () => {
    const dataDir = join(folder, 'items-first')
    const { code, printed } = await run(dataDir, ...items)
    expect(code).toBe(1)
    const [head = '', said = '', first = ''] = printed.split('\n')
    expect(head).toContain('asset-register.cp874.csv: เพิ่มใหม่ 0 · เปลี่ยน 0 · คงเดิม 0 · ผิด 86')
    expect(said).toMatch(
      /86 แถวเป็นของหน่วยงานที่ระบบยังไม่มี: .*กองคลัง.* โปรดนำเข้าไฟล์บุคลากรและหน่วยงานก่อน/,
    )
    expect(first).toMatch(/^ {2}แถว \d+ · .*: ไม่รู้จักหน่วยงาน/)
  })

  it('lists the faults, ends with 1 and writes nothing, unless the good rows are wanted', async () => {
    const dataDir = join(folder, 'office')
    const faulty = ['--items', samplePath('asset-register-with-faults.xlsx')]
    const stopped = await run(dataDir, ...faulty)
    expect(stopped.code).toBe(1)
    expect(stopped.printed).toContain('แถว 20 · รายการ: ยาวเกินไป')
    expect(stopped.printed).toContain('nothing was written')
    const taken = await run(dataDir, ...faulty, '--good-rows')
    expect(taken.code).toBe(1)
    expect(taken.printed).toContain('เพิ่มใหม่ 2 · เปลี่ยน 0 · คงเดิม 0 · ผิด 18')
    const again = await run(dataDir, ...faulty, '--check')
    expect(again.printed).toContain('เพิ่มใหม่ 0 · เปลี่ยน 0 · คงเดิม 2 · ผิด 18')
  })

  it('names in one line what it cannot do', async () => {
    const dataDir = join(folder, 'none')
    const broken = join(folder, 'broken.xlsx')
    writeFileSync(broken, 'PK\u0003\u0004')
    for (const [args, word] of [
      [[], 'usage:'],
      [['--everything'], '--everything is not understood'],
      [['--items', join(folder, 'nowhere.xlsx')], 'cannot be read'],
      [['--items', broken], 'อ่านไฟล์นี้ไม่ได้'],
    ] as const) {
      const { code, printed } = await run(dataDir, ...args)
      expect([code, printed]).toEqual([1, expect.stringContaining(word)])
    }
    expect(existsSync(dataDir)).toBe(false)
  })
})

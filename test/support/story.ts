import { expect } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { importFiles } from '../../src/usecases/imports/import-files.ts'
import { sampleBytes } from './sample.ts'
import { Visit } from './visit.ts'
import { createWorld, type World } from './world.ts'

export { saidIn } from './visit.ts'

/** The sample office's things in a world of its own, and people who use its pages by their forms. */
export class Story extends Visit {
  private constructor(readonly world: World) {
    super(world)
  }

  static async begin(today: string): Promise<Story> {
    const world = await createWorld({ today })
    const files = (['people', 'items'] as const).map(what => {
      const name = what === 'people' ? 'people.xlsx' : 'asset-register.xlsx'
      return { what, name, bytes: sampleBytes(name) }
    })
    const done = await importFiles(world.open, files)
    expect(done.every(({ verdict }) => verdict.ok && verdict.value.faults.length === 0)).toBe(true)
    return new Story(world)
  }

  /** One year's report, as the office would publish it. */
  async report(year: number) {
    return (await this.world.request('auditor', `/reports/${year}.json`)).json()
  }

  /** The book must verify at the end of every story. */
  async end(): Promise<void> {
    expect(await verifyBook(this.world.db)).toMatchObject({ ok: true })
    this.world.close()
  }
}

import { expect } from 'vitest'
import { verifyBook } from '../../db/verify.ts'
import { importSample } from './import-sample.ts'
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
    await importSample(world.open, ['people', 'items'])
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

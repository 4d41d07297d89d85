import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders whose files wait for browsers, Workers and processes, the slowest first. */
const slow = ['test/browser/', 'test/runtimes/', 'test/entry/']

/**
 * A machine that was never here knows of no file how long it took. Were a journey in a browser begun
 * last, one core would wait for it for minutes.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId)
      const found = slow.findIndex(folder => path.startsWith(folder))
      return found === -1 ? slow.length : found
    }
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

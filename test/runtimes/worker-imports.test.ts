import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

describe('the Worker', () => {
  it('is made of files that know no Node, and of no tool of the command line', async () => {
    const root = join(import.meta.dirname, '../..')
    const { metafile } = await build({
      entryPoints: [join(root, 'src/entry/workerd.ts')],
      ...{ bundle: true, write: false, metafile: true, packages: 'external', format: 'esm' },
      ...{ absWorkingDir: root, logLevel: 'silent' },
    })
    const files = Object.keys(metafile.inputs)
    expect(files).toContain('src/app.tsx')
    const nodeImports = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ path }) => path.startsWith('node:')).map(({ path }) => `${file} → ${path}`),
    )
    expect(nodeImports).toEqual([])
    const entries = files.filter(file => file.startsWith('src/entry/')).sort()
    const own = [
      'addresses',
      'desk-over',
      'ids',
      ...['desk', 'finder', 'house', 'keys', 'night', 'turns'].map(name => `offices/${name}`),
      'settings',
      'upkeep',
      'watch/metrics',
      'watch/watch',
      'workerd',
    ]
    expect(entries).toEqual(own.map(name => `src/entry/${name}.ts`))
    expect(files).not.toContain('db/open-file.ts')
    // The developers' page belongs to the demonstration.
    expect(files.filter(file => /routes\/parts|views\/developers/.test(file))).toEqual([])
  })
})

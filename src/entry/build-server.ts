import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** A CommonJS package asks for Node's own modules by `require`, which a module of today has not. */
const banner = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)`

/**
 * Builds what `npm start` runs into `dist/server`: the server, and its threads beside it. Read from
 * the source by tsx it took twice the memory (243 MB at rest, 122 built) and each first page three
 * times the processor. What a document needs stands in files of its own, which are read when the
 * first one is made. As deep as `src/entry`, so that paths out of it lead to the same places; not
 * minified, so that a trace names its functions.
 */
export async function buildServer(root: string): Promise<void> {
  const outdir = join(root, 'dist/server')
  await mkdir(outdir, { recursive: true })
  const { metafile } = await build({
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    absWorkingDir: root,
    outdir,
    outExtension: { '.js': '.mjs' },
    banner: { js: banner },
    logLevel: 'warning',
    metafile: true,
    sourcemap: 'linked',
    sourcesContent: false,
    // A font is never packed here (wrangler.toml says the same for the edge).
    alias: { 'brotli/decompress.js': './src/entry/without-brotli.ts' },
    // The database is machine code, and finds its own for this machine.
    external: ['libsql'],
    entryPoints: {
      server: 'src/entry/node.ts',
      'reading-thread': 'src/entry/reading/thread.ts',
      'backup-thread': 'src/entry/backup/thread.ts',
    },
  })
  const made = new Set(Object.keys(metafile.outputs).map(path => basename(path)))
  const stale = (await readdir(outdir)).filter(name => !made.has(name))
  await Promise.all(stale.map(name => rm(join(outdir, name))))
}

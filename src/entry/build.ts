import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Builds what a browser loads: styles with their fonts, and one script with htmx, under hashed
 * names in `dist/assets`, and their list in `dist/assets.json`. Third-party files come from
 * their packages here and are never committed.
 */
const root = join(import.meta.dirname, '../..')
const assets = join(root, 'dist/assets')

await rm(assets, { recursive: true, force: true })
await mkdir(assets, { recursive: true })
await build({
  entryPoints: { app: join(root, 'views/client/app.ts') },
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  outdir: assets,
  logLevel: 'warning',
})
await build({
  entryPoints: { app: join(root, 'views/styles/app.css') },
  bundle: true,
  minify: true,
  outdir: assets,
  loader: { '.woff2': 'file', '.woff': 'empty' },
  logLevel: 'warning',
})
await writeFile(join(assets, 'icon.svg'), await readFile(join(root, 'views/styles/icon.svg')))

const names: Record<string, string> = {}
for (const name of ['app.js', 'app.css', 'icon.svg']) {
  const content = await readFile(join(assets, name))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  names[name] = name.replace(/\.(\w+)$/, `.${hash}.$1`)
  await writeFile(join(assets, names[name]), content)
  await rm(join(assets, name))
}
await writeFile(join(root, 'dist/assets.json'), JSON.stringify(names, null, 2))

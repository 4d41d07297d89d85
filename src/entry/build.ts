import { createHash } from 'node:crypto'
import { access, constants, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { buildServer } from './build-server.ts'
import { faultOf } from './file-fault.ts'
import { appIcons, pngOfIcon } from './icons.ts'

/**
 * Builds the server, the verifier that is handed out with the book, and what a browser loads:
 * styles with their fonts, one script with htmx, and what reads codes, under hashed names in
 * `dist/assets`, and their list in `dist/assets.json`. Third-party files come from their packages
 * here and are never committed. A file that is the same stays where it is, so a server that is
 * running goes on serving it while the next one is built.
 */
const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const assets = join(dist, 'assets')

await mkdir(assets, { recursive: true }).catch(notOurs)
await access(assets, constants.W_OK).catch(notOurs)
const script = await bundle('views/client/app.ts', { format: 'iife', target: 'es2020' })
// What the camera needs is loaded at the first scan, and the reader only where a browser has none.
const camera = await bundle('views/client/camera.ts', { format: 'esm', target: 'es2020' })
const reader = await bundle('views/client/reader.ts', { format: 'esm', target: 'es2020' })
// What photographs and signs is loaded where that part of a form is opened.
const proof = await bundle('views/client/proof.ts', { format: 'esm', target: 'es2020' })
// What goes on without a signal: the field desk, and what tends its copy from other pages.
const inBrowser = { jsx: 'react-jsx', jsxImportSource: 'hono/jsx/dom' } as const
const field = await bundle('views/client/field/field.tsx', {
  format: 'esm',
  target: 'es2020',
  tsconfigRaw: { compilerOptions: inBrowser },
})
const keep = await bundle('views/client/field/keep.ts', { format: 'esm', target: 'es2020' })
const wasm = await hashedCopy('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
const style = await bundle('views/styles/app.css', {
  loader: { '.woff2': 'file', '.woff': 'empty' },
})
const icon = await hashedCopy('views/styles/icon.svg')
// What documents are set in at the edge, where the Worker reads them from these files and does not
// carry them itself.
const fonts = await Promise.all(
  ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map(font =>
    hashedCopy(`node_modules/@expo-google-fonts/sarabun/${font}`),
  ),
)
const drawn = await drawIcons()
const names = {
  'app.js': script.name,
  'app.css': style.name,
  'icon.svg': icon,
  ...drawn,
  'camera.js': camera.name,
  'reader.js': reader.name,
  'reader.wasm': wasm,
  'regular.ttf': fonts[0],
  'bold.ttf': fonts[1],
  'proof.js': proof.name,
  'field.js': field.name,
  'keep.js': keep.name,
}
await writeFile(join(dist, 'assets.json'), JSON.stringify(names, null, 2))
// What the edge is told of the same files: how long they keep, and which of them is not for a browser.
await writeFile(
  join(dist, '_headers'),
  '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n  X-Content-Type-Options: nosniff\n  Cross-Origin-Resource-Policy: same-origin\n' +
    '/sw.js\n  Cache-Control: no-cache\n  X-Content-Type-Options: nosniff\n' +
    '/verify.mjs\n  Content-Disposition: attachment; filename="verify.mjs"\n  X-Content-Type-Options: nosniff\n',
)
await bundleVerifier()
await bundleServiceWorker()
await buildServer(root)
// The platform of the edge packs by itself, and needs nothing of the server on Node.
await writeFile(join(dist, '.assetsignore'), 'assets.json\n*.br\n*.gz\nserver/\n')
const scripts = [script, camera, reader, proof, field, keep].flatMap(({ files }) => files)
const made = [...scripts, ...style.files, ...fonts, ...Object.values(drawn), icon, wasm]
const packable = made.filter(name => !/\.(woff2|ttf|png)$/.test(name))
const packedNames = await Promise.all(packable.map(packed))
await removeAllBut(new Set([...made, ...packedNames.flat()]))

/** `npm start` builds first, as whoever starts it. */
function notOurs(error: NodeJS.ErrnoException): never {
  console.error(
    `${dist} cannot be written to: ${faultOf(error)}. The folder of the product belongs to that user: chown -R USER ${root}`,
  )
  process.exit(1)
}

async function bundle(from: string, options: BuildOptions) {
  const { metafile } = await build({
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    outdir: assets,
    entryPoints: [join(root, from)],
    entryNames: '[name].[hash]',
    absWorkingDir: root,
    ...options,
  })
  const outputs = Object.entries(metafile!.outputs)
  const files = outputs.map(([path]) => basename(path))
  const [entry] = outputs.find(
    ([, { entryPoint }]) => resolve(root, entryPoint ?? '') === join(root, from),
  )!
  return { name: basename(entry), files }
}

/** The verifier of an exported book: one file that plain `node` runs. */
async function bundleVerifier(): Promise<void> {
  await build({
    bundle: true,
    minify: true,
    logLevel: 'warning',
    legalComments: 'inline',
    entryPoints: [join(root, 'src/entry/verify-export.ts')],
    absWorkingDir: root,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: join(dist, 'verify.mjs'),
  })
}

/**
 * What answers where no network does, under an address that stays. It knows by their hashed names
 * the files that the field desk stands on, so a new build is a new service worker.
 */
async function bundleServiceWorker(): Promise<void> {
  const letters = style.files.filter(name => name.endsWith('.woff2'))
  const files = [script, camera, reader, proof, field, keep].map(({ name }) => name)
  const kept = [...files, style.name, ...letters, icon, wasm].map(name => `/assets/${name}`)
  await build({
    bundle: true,
    minify: true,
    logLevel: 'warning',
    format: 'iife',
    target: 'es2020',
    entryPoints: [join(root, 'views/client/sw.ts')],
    absWorkingDir: root,
    outfile: join(dist, 'sw.js'),
    define: { KEPT: JSON.stringify(kept) },
  })
}

/** The icons of an installed app; a maskable one is cut by the system, so its picture is smaller. */
async function drawIcons(): Promise<Record<string, string>> {
  const svg = await readFile(join(root, 'views/styles/icon.svg'), 'utf8')
  const drawn: Record<string, string> = {}
  for (const [name, size, maskable] of appIcons) {
    drawn[name] = await hashed(name, pngOfIcon(svg, size, maskable))
  }
  return drawn
}

async function hashedCopy(from: string): Promise<string> {
  return hashed(basename(from), await readFile(join(root, from)))
}

async function hashed(plain: string, content: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const name = plain.replace(/\.(\w+)$/, `.${hash}.$1`)
  await writeFile(join(assets, name), content)
  return name
}

/** The same file packed as small as can be, once for all visitors, beside it. A font is packed already. */
async function packed(name: string): Promise<string[]> {
  const path = join(assets, name)
  const names = [`${name}.br`, `${name}.gz`]
  const present = new Set(await readdir(assets))
  if (names.every(each => present.has(each))) return names
  const content = await readFile(path)
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content))
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
  return names
}

async function removeAllBut(kept: Set<string>): Promise<void> {
  const present = await readdir(assets)
  const stale = present.filter(name => !kept.has(name))
  await Promise.all(stale.map(name => rm(join(assets, name), { force: true })))
}

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const assets = join(root, 'dist/assets')

describe('what a browser is given', () => {
  it('names no secret of the office and nothing that only a server has', () => {
    const secret = [
      ...['APP_SECRET', 'DATABASE_AUTH_TOKEN', 'DATABASE_URL', 'SETUP_CODE', 'app-secret'],
      ...['process.env', 'node:fs', 'better-auth', 'drizzle', '@libsql', 'SELECT ', 'INSERT INTO'],
      ...['demo-2568', 'yuem-khuen-session', '/tmp/', '/home/', 'sourceMappingURL'],
    ]
    const texts = readdirSync(assets).filter(name => /\.(js|css|svg)$/.test(name))
    expect(texts.length).toBeGreaterThan(3)
    for (const name of texts) {
      const text = readFileSync(join(assets, name), 'utf8')
      expect([name, secret.filter(each => text.includes(each))]).toEqual([name, []])
    }
    // The server on Node keeps its maps for a crash's trace; no runtime hands its folder out.
    const maps = readdirSync(join(root, 'dist'), { recursive: true })
      .map(String)
      .filter(name => name.endsWith('.map') && !name.startsWith('server/'))
    expect(maps).toEqual([])
    expect(readFileSync(join(root, 'dist/.assetsignore'), 'utf8')).toMatch(/^server\/$/m)
  })

  it('is made of the client’s own files, of words, and of rules that know no secret', async () => {
    const files = readdirSync(join(root, 'views/client'), { recursive: true }).map(String)
    const { metafile } = await build({
      ...{ bundle: true, write: false, metafile: true, logLevel: 'silent', absWorkingDir: root },
      ...{ format: 'esm', outdir: 'nowhere', jsx: 'automatic', jsxImportSource: 'hono/jsx' },
      entryPoints: files.filter(name => /\.tsx?$/.test(name)).map(name => `views/client/${name}`),
    })
    const inputs = Object.keys(metafile.inputs)
    expect(inputs).toContain('views/client/app.ts')
    const foreign = inputs.filter(
      name =>
        /^(db|test)\/|^src\/(?!domain\/)|^node:/.test(name) ||
        /node_modules\/(?!htmx\.org|zxing-wasm|hono\/)/.test(name),
    )
    expect(foreign).toEqual([])
  })
})

describe('the audit of what the product stands on', () => {
  /** A registry that answers an audit so. */
  async function audited(status: number, advisories: object) {
    const registry = createServer((request, answer) => {
      request.resume()
      const isAudit = request.method === 'POST'
      answer.writeHead(isAudit ? status : 404, { 'Content-Type': 'application/json' })
      answer.end(JSON.stringify(isAudit ? advisories : {}))
    })
    await new Promise<void>(resolve => registry.listen(0, '127.0.0.1', resolve))
    const { port } = registry.address() as AddressInfo
    const child = spawn(join(root, '.ci/audit'), {
      env: {
        ...process.env,
        npm_config_registry: `http://127.0.0.1:${port}/`,
        npm_config_fetch_retries: '0',
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += data))
    const code = await new Promise(resolve => child.once('close', resolve))
    registry.close()
    return { code, said }
  }
  const weak = {
    id: 1,
    url: 'https://example.invalid/1',
    title: 'a hole',
    severity: 'high',
    vulnerable_versions: '<99',
  }

  it('fails where a package has a known weakness, and names it', async () => {
    const { code, said } = await audited(200, { hono: [weak] })
    expect(code).toBe(1)
    expect(said).toContain('hono')
  })

  it('passes where none is known', async () => {
    expect(await audited(200, {})).toMatchObject({
      code: 0,
      said: expect.stringContaining('no known'),
    })
  })

  it('says so where nobody could be asked, and goes on', async () => {
    const { code, said } = await audited(405, {})
    expect(code).toBe(0)
    expect(said).toContain('not audited')
  })

  it('says of signatures, too, where nobody could be asked', async () => {
    expect((await audited(200, {})).said).toContain('signatures not looked at')
  })
})

describe('what is known of the packages without asking anybody', () => {
  type Package = Record<string, string | boolean>
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-packages-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  /** What the check says of a lock file with one more package. */
  const looked = (more: Package | null) => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const pinned = { integrity: 'sha512-AAAA', version: '1.0.0', license: 'MIT' }
    if (more) lock.packages[`node_modules/${more.name ?? 'one-more'}`] = { ...pinned, ...more }
    const file = join(folder, 'package-lock.json')
    writeFileSync(file, JSON.stringify(lock))
    const { status, stdout } = spawnSync(process.execPath, [join(root, '.ci/packages.mjs'), file])
    return [status, String(stdout).trim()]
  }

  it('is nothing bad of those that stand here', () => {
    expect(looked(null)).toEqual([0, expect.stringMatching(/^packages: \d{3} from the registry, /)])
  })

  it.each<[string, Package]>([
    ['published to do harm', { name: 'event-stream', version: '3.3.6' }],
    ['its licence is GPL-3.0-only', { license: 'GPL-3.0-only' }],
    ['its licence is LGPL-3.0-or-later', { license: 'LGPL-3.0-or-later' }],
    ['its licence is not named', { license: '' }],
    ['comes from git+https://example.invalid', { resolved: 'git+https://example.invalid/x.git' }],
    ['its bytes are not pinned', { integrity: 'sha1-AAAA' }],
  ])('is said: %s', (said, more) => {
    expect(looked(more)).toEqual([1, expect.stringContaining(said)])
  })
})

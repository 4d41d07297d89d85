import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, missingMigrations } from '../../db/migrate.ts'
import { openFile } from '../../db/open-file.ts'
import { freePort } from '../../src/entry/sqld.ts'
import { Running, start } from '../support/run.ts'

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-start-'))
  const dataDir = join(folder, 'ข้อมูล 100%')
  let running: Running
  let url: string

  beforeAll(async () => {
    const port = await freePort()
    running = start('dist/server/server.mjs', { PORT: String(port), DATA_DIR: dataDir })
    url = (await running.says(/^ready (http:\/\/127\.0\.0\.1:\d+)$/m))[1]!
    expect(url).toBe(`http://127.0.0.1:${port}`)
  })
  afterAll(async () => {
    await running.stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  it('warns that labels would carry an address that only this machine can open', () => {
    expect(running.printed).toContain(`warning: PUBLIC_URL is ${url}`)
  })

  it('answers /healthz', async () => {
    const answer = await fetch(`${url}/healthz`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok' })
  })

  it('answers what reads much from its reading room', async () => {
    const answer = await fetch(`${url}/reports/2569`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/sign-in?back=%2Freports%2F2569',
    ])
  })

  it('keeps one database file and its secret, which nobody else may read', () => {
    expect(readdirSync(dataDir).filter(name => name.endsWith('.db'))).toEqual(['yuem-khuen.db'])
    const secret = join(dataDir, 'app-secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    expect(readFileSync(secret, 'utf8').trim().length).toBeGreaterThanOrEqual(43)
  })

  it('serves what the build made, to be kept for ever, and nothing beside it', async () => {
    const names = JSON.parse(readFileSync('dist/assets.json', 'utf8'))
    const style = await fetch(`${url}/assets/${names['app.css']}`)
    expect(style.status).toBe(200)
    expect(style.headers.get('content-type')).toContain('text/css')
    expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const font = /url\(["']?([^)"']+\.woff2)/.exec(await style.text())![1]!
    const fontAnswer = await fetch(new URL(font, style.url))
    expect(fontAnswer.headers.get('content-type')).toBe('font/woff2')
    for (const [name, encoding] of [
      ['app.js', 'br'],
      ['app.css', 'gzip'],
      ['reader.wasm', 'br'],
    ] as const) {
      const headers = { 'Accept-Encoding': encoding }
      const script = await fetch(`${url}/assets/${names[name]}`, { headers })
      expect(script.headers.get('content-type')).toMatch(/javascript|css|wasm/)
      expect(script.headers.get('content-encoding')).toBe(encoding)
      expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const plain = readFileSync(`dist/assets/${names[name]}`)
      expect(Buffer.compare(Buffer.from(await script.arrayBuffer()), plain)).toBe(0)
    }
    const page = await fetch(`${url}/sign-in`, { headers: { 'Accept-Encoding': 'br' } })
    expect(page.headers.get('content-encoding')).toBe('br')
    expect(await page.text()).toContain('</html>')
    for (const path of ['/assets/app.css', '/assets/..%2fassets.json', '/assets/../assets.json']) {
      expect((await fetch(url + path)).status).toBe(404)
    }
  })

  it('names a port that is taken', async () => {
    const port = new URL(url).port
    const other = start('dist/server/server.mjs', { PORT: port, DATA_DIR: join(folder, 'other') })
    expect(await other.ended).toBe(1)
    expect(other.printed).toMatch(new RegExp(`^PORT ${port} is in use by another program.*$`, 'm'))
    expect(other.printed).not.toContain('    at ')
  })

  it('finishes the requests under way at SIGTERM, and takes no further ones', async () => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    let heard = ''
    socket.on('data', data => {
      heard += data
    })
    // A form whose last byte comes after the signal is a request under way.
    const body = 'username=a&password=b'
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n' +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
    )
    // The server says that it goes on with it, and nothing more.
    const goesOn = 'HTTP/1.1 100 Continue\r\n\r\n'
    await expect.poll(() => heard).toBe(goesOn)
    const ended = running.stop('SIGTERM')
    const reached = () => fetch(`${url}/healthz`).then(String, () => 'gone')
    await expect.poll(reached).toBe('gone')
    expect(heard).toBe(goesOn)
    socket.write(body.slice(-1))
    expect(await ended).toBe(0)
    await expect.poll(() => heard.slice(goesOn.length)).toMatch(/^HTTP\/1\.1 (303|422) /)
  })
})

describe('npm start that is told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-shell-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('stops with the shell that npm started it in, and leaves one whole file', async () => {
    const port = await freePort()
    const env = { ...process.env, PORT: String(port), DATA_DIR: folder }
    const { start: command } = JSON.parse(readFileSync('package.json', 'utf8')).scripts
    // Built already, and while other tests read what was built; `:` keeps a shell from making room for the server.
    const server = command.replace(/^.*&& /, '')
    const shell = new Running(spawn('sh', ['-c', `${server}; :`], { env }))
    const url = (await shell.says(/^ready (\S+)$/m))[1]!
    shell.child.kill('SIGTERM')
    await expect
      .poll(
        () =>
          fetch(`${url}/healthz`).then(
            () => 'answers',
            () => 'gone',
          ),
        { timeout: 120_000 },
      )
      .toBe('gone')
    // Whoever copies the one file of a stopped office has all of it, whatever lies beside.
    const steps = async () => {
      const copy = join(folder, 'copied')
      copyFileSync(join(folder, 'yuem-khuen.db'), copy)
      const db = await openFile(copy)
      return missingMigrations(db).finally(() => db.close())
    }
    await expect.poll(() => steps().catch(String), { timeout: 120_000 }).toEqual([])
  })

  it('takes the same signal twice, from a terminal and from npm, as once', async () => {
    const port = String(await freePort())
    const running = start('dist/server/server.mjs', { PORT: port, DATA_DIR: folder })
    await running.says(/^ready /m)
    running.child.kill('SIGINT')
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(0)
  })
})

describe('npm start refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-refuse-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('a wrong setting, in one clear line', async () => {
    const running = start('dist/server/server.mjs', { PORT: 'eighty', DATA_DIR: folder })
    expect(await running.ended).toBe(1)
    expect(running.printed).toBe('PORT is a whole number from 1 to 65535, not "eighty".\n')
  })

  it('a demonstration’s folder', async () => {
    writeFileSync(join(folder, 'demonstration'), 'loaded\n')
    const running = start('dist/server/server.mjs', { DATA_DIR: folder })
    expect(await running.ended).toBe(1)
    expect(running.printed).toBe(
      `DATA_DIR ${folder} holds a demonstration; choose another folder for the office's own book.\n`,
    )
  })

  it('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'a-file'), '')
    const running = start('dist/server/server.mjs', { DATA_DIR: join(folder, 'a-file', 'data') })
    expect(await running.ended).toBe(1)
    expect(running.printed).toMatch(/^DATA_DIR .* cannot be made or opened: .*$/m)
  })

  it('a database that a newer version has changed, and says what to start', async () => {
    const dataDir = join(folder, 'newer')
    mkdirSync(dataDir)
    const db = await openFile(join(dataDir, 'yuem-khuen.db'))
    await migrate(db, new Date())
    await db.run(["INSERT INTO migration VALUES ('9999-of-tomorrow', '2026-11-26T00:00:00Z')"])
    db.close()
    const running = start('dist/server/server.mjs', { DATA_DIR: dataDir })
    expect(await running.ended).toBe(1)
    expect(running.printed).toMatch(/belongs to a newer version .*9999-of-tomorrow.*Start that/)
    expect(running.printed).not.toContain('    at ')
  })

  it('a wrong line of settings.env, which it reads where it is started', async () => {
    const server = resolve('dist/server/server.mjs')
    const startedIn = async (settings: string) => {
      writeFileSync(join(folder, 'settings.env'), settings)
      const child = spawn(process.execPath, [server], { cwd: folder, env: { PORT: '8787' } })
      const running = new Running(child)
      expect(await running.ended).toBe(1)
      return running.printed
    }
    expect(await startedIn('DATA_DIR=./data\nPUBLIC_ULR=https://a.go.th\n')).toMatch(
      /^settings\.env, line 2: PUBLIC_ULR is no setting\. The settings are .*PUBLIC_URL.*\n$/,
    )
    // The environment goes before: the port is that of above.
    expect(await startedIn('# ours\n\nPORT=eighty\nPUBLIC_URL="no address"\n')).toMatch(
      /^PUBLIC_URL is the address that phones open.*not "no address"\.\n$/,
    )
  })
})

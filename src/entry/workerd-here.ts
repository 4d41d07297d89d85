import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret } from './open.ts'
import type { Settings } from './settings.ts'
import { freePort } from './sqld.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Starts workerd on this machine as wrangler.toml, or another such file, says, over the database at
 * `databaseUrl`.
 */
export async function startWorkerd(
  { dataDir, host, port, publicUrl, secret, metricsToken, log, offices }: Settings,
  databaseUrl: string,
  code: string | null,
  config = 'wrangler.toml',
): Promise<ChildProcess> {
  // A file, because whatever stands on a command line is seen by everybody on the machine.
  const variables = join(dataDir, 'edge.vars')
  const lines = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    APP_SECRET: secret ?? keptSecret(dataDir),
    SETUP_CODE: code ?? '',
    ...(metricsToken !== null && { METRICS_TOKEN: metricsToken }),
    ...(offices !== null && { OFFICES: offices }),
    LOG: log,
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  writeFileSync(variables, text.join(''), { mode: 0o600 })
  const args = [
    ...['dev', '--config', config, '--ip', host, '--port', String(port), '--env-file', variables],
    // The bucket of this machine stands beside the database, in the same folder.
    ...['--persist-to', join(dataDir, 'edge-state')],
  ]
  const quiet = ['--inspector-port', String(await freePort()), '--log-level', 'warn']
  const shown = ['--show-interactive-dev-session=false']
  return spawn(join(root, 'node_modules/.bin/wrangler'), [...args, ...quiet, ...shown], {
    cwd: root,
    // A group of its own: Ctrl-C reaches this process alone, which stops both in their order.
    detached: true,
    // Nothing here reads `Request.cf`, and a machine without the internet fetches no sample of it.
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

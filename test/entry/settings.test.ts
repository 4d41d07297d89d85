import { describe, expect, it } from 'vitest'
import { loopbackWarning, proxyWarning, settingsFrom } from '../../src/entry/settings.ts'

const secret = 'a secret of thirty-two characters'

describe('the settings of the environment', () => {
  it('need nothing said', () => {
    expect(settingsFrom({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: null,
      ...{ databaseAuthToken: null, databaseReplicaUrl: null },
      ...{ namespace: null, offices: null, databaseAdminUrl: null, databaseAdminKey: null },
      publicUrl: 'http://127.0.0.1:8787',
      secret: null,
      trustedProxies: [],
      ...{ backupDir: null, environment: {}, log: 'requests', metricsToken: null },
    })
  })

  it('are taken as they are said', () => {
    const said = settingsFrom({
      ...{ PORT: '80', HOST: '0.0.0.0', DATA_DIR: '/srv/ข้อมูล', DATABASE_AUTH_TOKEN: 't' },
      ...{ DATABASE_URL: 'libsql://office.example', PUBLIC_URL: 'https://loans.example.go.th/' },
      ...{ APP_SECRET: secret, TRUSTED_PROXY: '127.0.0.1, ::1', BACKUP_DIR: '/mnt/copies' },
      ...{ LOG: 'errors', METRICS_TOKEN: 'sixteen characters', OFFICES: 'offices' },
      ...{ DATABASE_ADMIN_URL: 'http://127.0.0.1:9090', DATABASE_ADMIN_KEY: 'k' },
      DATABASE_REPLICA_URL: 'https://near.example/office',
    })
    const { environment, ...checked } = said
    expect(checked).toEqual({
      ...{ port: 80, host: '0.0.0.0', dataDir: '/srv/ข้อมูล', databaseAuthToken: 't', secret },
      ...{ databaseUrl: 'libsql://office.example', publicUrl: 'https://loans.example.go.th' },
      ...{ trustedProxies: ['127.0.0.1', '::1'], backupDir: '/mnt/copies' },
      ...{ log: 'errors', metricsToken: 'sixteen characters', namespace: null },
      ...{ offices: 'offices', databaseAdminUrl: 'http://127.0.0.1:9090', databaseAdminKey: 'k' },
      databaseReplicaUrl: 'https://near.example/office',
    })
    // What a backup takes along opens no door.
    expect(Object.keys(environment).sort()).toEqual([
      ...['BACKUP_DIR', 'DATA_DIR', 'HOST', 'LOG', 'PORT', 'PUBLIC_URL', 'TRUSTED_PROXY'],
    ])
  })

  it.each([
    ['no address', 'near.example'],
    ['the address of the primary itself', 'https://office.example'],
  ])('name a replica that cannot be: %s', (_, DATABASE_REPLICA_URL) => {
    const DATABASE_URL = 'https://office.example'
    const reading = () => settingsFrom({ DATABASE_URL, DATABASE_REPLICA_URL })
    expect(reading).toThrow(/^DATABASE_REPLICA_URL [^\n]+\.$/)
    // A file on this machine has no replica.
    const alone = () => settingsFrom({ DATABASE_REPLICA_URL: 'https://near.example' })
    expect(alone).toThrow(/^DATABASE_REPLICA_URL [^\n]+ not set\.$/)
  })

  it.each([
    ['LOG', 'all'],
    ['METRICS_TOKEN', 'short'],
    ['OFFICES', 'Offices!'],
    ['OFFICES', 'offices'],
    ['OFFICES', 'offices', { DATABASE_URL: 'https://database.example' }],
    ['DATABASE_ADMIN_URL', '127.0.0.1:9090'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '8e2'],
    ['HOST', 'http://here'],
    ['DATABASE_URL', 'file:/somewhere.db'],
    ['DATABASE_URL', 'not an address'],
    ['PUBLIC_URL', 'loans.example.go.th'],
    ['PUBLIC_URL', 'ftp://loans.example.go.th'],
    ['PUBLIC_URL', 'https://example.go.th/loans'],
    ['APP_SECRET', 'short'],
    ['TRUSTED_PROXY', 'localhost'],
    ['TRUSTED_PROXY', '127.0.0.1, caddy'],
  ] as [string, string, Record<string, string>?][])(
    'name %s in one line when it is wrong: %s',
    (name, value, beside = {}) => {
      const reading = () => settingsFrom({ ...beside, [name]: value })
      expect(reading).toThrow(new RegExp(`^${name} [^\n]+\\.$`))
    },
  )

  it('never print a secret that is wrong', () => {
    expect(() => settingsFrom({ APP_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })

  it('make an address that a browser can open of a HOST that listens everywhere', () => {
    expect(settingsFrom({ HOST: '0.0.0.0' }).publicUrl).toBe('http://127.0.0.1:8787')
    expect(settingsFrom({ HOST: '::1', PORT: '90' }).publicUrl).toBe('http://[::1]:90')
  })

  it.each(['http://127.0.0.1:8787', 'http://localhost', 'http://[::1]:8787', 'https://127.1.2.3'])(
    'warn of a PUBLIC_URL that phones cannot open: %s',
    url => expect(loopbackWarning(url)).toContain(`PUBLIC_URL is ${url}`),
  )

  it.each(['https://loans.example.go.th', 'http://192.168.1.20:8787', 'http://127.example.com'])(
    'warn of no other: %s',
    url => expect(loopbackWarning(url)).toBeNull(),
  )

  it('warn where a proxy must stand before the process and none is named', () => {
    const at = (more: Record<string, string>) => proxyWarning(settingsFrom(more))
    expect(at({ PUBLIC_URL: 'https://loans.example.go.th' })).toContain('TRUSTED_PROXY=127.0.0.1')
    expect(at({ PUBLIC_URL: 'https://loans.example.go.th', TRUSTED_PROXY: '::1' })).toBeNull()
    expect(at({ PUBLIC_URL: 'http://192.168.1.20:8787' })).toBeNull()
  })
})

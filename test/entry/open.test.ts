import { describe, expect, it } from 'vitest'
import { clientAddressBehind } from '../../src/entry/open.ts'

const from = (remoteAddress: string, forwarded?: string, proxies = ['127.0.0.1', '::1']) =>
  clientAddressBehind(proxies)(
    new Request('http://localhost/', {
      headers: forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded },
    }),
    { incoming: { socket: { remoteAddress } } },
  )

describe('the address that a request came from', () => {
  it('is the other end of the connection, whatever its headers say', () => {
    expect(from('192.168.1.30')).toBe('192.168.1.30')
    expect(from('192.168.1.30', '10.0.0.1')).toBe('192.168.1.30')
    expect(from('2001:db8::7', '127.0.0.1')).toBe('2001:db8::7')
    expect(from('::ffff:192.168.1.30', '10.0.0.1')).toBe('192.168.1.30')
  })

  it('is not what a program on this machine says, unless the office trusts a proxy there', () => {
    expect(from('127.0.0.1', '203.0.113.9', [])).toBe('127.0.0.1')
    expect(from('::1', '203.0.113.9', ['192.168.1.2'])).toBe('::1')
  })

  it('is what a trusted proxy saw, and not what the visitor wrote before', () => {
    expect(from('127.0.0.1', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
    expect(from('::1', '203.0.113.9')).toBe('203.0.113.9')
    expect(from('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(from('127.0.0.1')).toBe('127.0.0.1')
  })

  it('is looked for behind every trusted proxy, one after the other', () => {
    const proxies = ['127.0.0.1', '192.168.1.2']
    expect(from('127.0.0.1', '1.2.3.4, 203.0.113.9, 192.168.1.2', proxies)).toBe('203.0.113.9')
    expect(from('127.0.0.1', '192.168.1.2', proxies)).toBe('127.0.0.1')
  })

  it('is unknown where the runtime tells nothing', () => {
    expect(clientAddressBehind([])(new Request('http://localhost/'), undefined)).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../src/entry/open.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  clientAddress(
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
  })

  it('is what a proxy on this machine saw, and not what the visitor wrote before', () => {
    expect(from('127.0.0.1', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
    expect(from('::1', '203.0.113.9')).toBe('203.0.113.9')
    expect(from('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(from('127.0.0.1')).toBe('127.0.0.1')
  })

  it('is unknown where the runtime tells nothing', () => {
    expect(clientAddress(new Request('http://localhost/'), undefined)).toBe('')
  })
})

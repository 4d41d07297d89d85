import { describe, expect, it } from 'vitest'
import { latinTyped } from '../../src/domain/kedmanee.ts'
import { meantBy } from '../../src/domain/scan-text.ts'
import { thaiTyped } from '../support/thai-typed.ts'

const office = 'https://yuem.example.go.th'
const loan = '0190a000-0000-7000-8000-000000000700'
const meant = (text: string) => meantBy(text, office)
const tag = { kind: 'thing', tags: ['7k2m9xq4w0ab'], host: null }

describe('what a scanned text means', () => {
  it('is a thing, a loan or a person by the address that our papers carry', () => {
    expect(meant(`${office}/i/7k2m9xq4w0ab`)).toMatchObject(tag)
    expect(meant(`  ${office}/i/7k2m9xq4w0ab/ `)).toMatchObject(tag)
    expect(meant(`${office}/loans/${loan}`)).toEqual({ kind: 'loan', id: loan, host: null })
    expect(meant(`${office}/loans/${loan}/paper`)).toMatchObject({ kind: 'loan', id: loan })
    expect(meant(`${office}/people/${loan}/loans`)).toMatchObject({ kind: 'person', id: loan })
  })

  it('is a thing by its bare tag or its code, and by a loan’s number the loan', () => {
    expect(meant('7k2m9xq4w0ab')).toMatchObject(tag)
    expect(meant('320/63/0001')).toMatchObject({ codes: ['320-63-0001'], number: null })
    expect(meant('๓๒๐-๖๓-๐๐๐๑')).toMatchObject({ codes: ['320-63-0001'] })
    expect(meant('๑๒/๒๕๗๐')).toMatchObject({ number: { number: 12, fiscalYear: 2570 } })
    expect(meant('อบต. 001/65')).toMatchObject({ kind: 'thing' })
  })

  it('names the address of another office, which may be ours from before', () => {
    expect(meant('https://other.go.th/i/7k2m9xq4w0ab')).toMatchObject({ host: 'other.go.th' })
    expect(meant('http://192.168.1.20:8787/i/7k2m9xq4w0ab')).toMatchObject({
      host: '192.168.1.20:8787',
    })
    expect(meant(`https://other.go.th/loans/${loan}`)).toMatchObject({ host: 'other.go.th' })
  })

  it('is a stranger’s code where no paper of ours carries such a thing', () => {
    expect(meant('https://shop.example/p/1')).toEqual({ kind: 'foreign', host: 'shop.example' })
    expect(meant(`${office}/register`)).toMatchObject({ kind: 'foreign' })
    expect(meant('WIFI:S:office;T:WPA;P:secret;;')).toEqual({ kind: 'foreign', host: null })
    expect(meant('ขอยืมเต็นท์สองหลัง')).toEqual({ kind: 'word' })
    expect(meant('http://[broken')).toMatchObject({ kind: 'foreign' })
    expect(meant('  ')).toEqual({ kind: 'nothing' })
  })

  it('reads what a scanner typed in the Thai layout, or with Caps Lock, as it was meant', () => {
    const address = `${office}/i/7k2m9xq4w0ab`
    expect(thaiTyped('https://')).toBe('้ะะยหซฝฝ')
    expect(meant(thaiTyped(address))).toMatchObject(tag)
    expect(meant(address.toUpperCase())).toMatchObject(tag)
    expect(meant(thaiTyped('320-63-0001'))).toMatchObject({ codes: ['320-63-0001'] })
    expect(meant(thaiTyped('7k2m9xq4w0ab'))).toMatchObject({ tags: ['7k2m9xq4w0ab'] })
  })
})

describe('the Thai layout', () => {
  it('gives back every key that a scanner may press', () => {
    const keys = [
      "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
      '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?\\',
    ]
    for (const row of keys) expect(latinTyped(thaiTyped(row))).toBe(row)
  })

  it('leaves alone what was typed in Latin, or cannot have come from those keys', () => {
    expect(latinTyped('320-63-0001')).toBeNull()
    expect(latinTyped('เต็นท์ A')).toBeNull()
  })
})

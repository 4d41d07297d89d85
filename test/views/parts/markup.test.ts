import { jsx } from 'hono/jsx'
import { expect, it } from 'vitest'
import { markup } from '../../../views/parts/markup.ts'
import { Unbroken } from '../../../views/parts/unbroken.tsx'
import { unbroken, unbrokenPiece } from '../../../views/parts/unbroken-markup.ts'

const nasty = `"><script>alert('1')</script>&`

it('escapes whatever is given to it, once, in a text as in an attribute', () => {
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;'
  const cell = markup`<td title="${nasty}">${nasty}</td>`
  expect(String(cell)).toBe(`<td title="${safe}">${safe}</td>`)
  const rows = [cell, false, null, 2, ['<', markup`<br/>`]] as const
  expect(String(markup`<tr>${rows}</tr>`)).toBe(`<tr>${cell}2&lt;<br/></tr>`)
})

it('stands among elements as what is drawn already', () => {
  // The type of a child of elements is closed, and what a child may be is not.
  const row = markup`<tr><td>${nasty}</td></tr>`
  const table = jsx('table', { id: 't' }, row as never, nasty)
  expect(String(table)).toMatch(/^<table id="t"><tr><td>&quot;.*<\/td><\/tr>&quot;&gt;&lt;script/)
})

it('keeps whole at a line’s end what the element keeps whole', () => {
  const names = ['นางสาวพัชรา ตัวอย่าง', '<กองช่าง>']
  for (const [text, words] of [
    ['โดย นางสาวพัชรา (<กองช่าง>) หมู่ที่ 10 & 311-62-0001', names],
    ['วันจันทร์ 23 พ.ย. 2569', []],
    ['ประชุมประจำเดือน', []],
    ['', names],
  ] as const) {
    const element = String(Unbroken({ text, names: [...words] }))
    expect(String(markup`${unbroken(text, [...words])}`)).toBe(element)
    const piece = String(unbrokenPiece(text, [...words]))
    expect(piece === element || piece === `<span>${element}</span>`, piece).toBe(true)
  }
  expect(String(unbrokenPiece('23 พ.ย. 2569'))).toBe('<span class="whole">23 พ.ย. 2569</span>')
})

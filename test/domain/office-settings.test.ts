import { describe, expect, it } from 'vitest'
import {
  documentNumber,
  loanNumber,
  loanNumberOnPaper,
  postInFull,
  readyClauses,
  settingsOf,
  titleOfDivisionHead,
} from '../../src/domain/office-settings.ts'
import { postLines, shortened, titleInFull } from '../../src/domain/titles.ts'

describe('the office’s settings', () => {
  it('have a default where nothing was settled', () => {
    const said = settingsOf({ name: 'องค์การบริหารส่วนตำบลตัวอย่าง', kind: 'sao' })
    expect(said).toMatchObject({
      ...{ shortName: 'อบต.ตัวอย่าง', digits: 'thai', documentPrefix: '', emblem: '' },
      ...{ clause209: readyClauses[209], clause211: readyClauses[211] },
      label: { office: 'องค์การบริหารส่วนตำบลตัวอย่าง', notice: '' },
    })
  })

  it('call the posts as that kind of office does, unless it has words of its own', () => {
    expect(settingsOf({ kind: 'sao' }).titles.secretary).toBe('ปลัดองค์การบริหารส่วนตำบล')
    expect(settingsOf({ kind: 'town' }).titles).toMatchObject({
      ...{ head: 'นายกเทศมนตรี', secretary: 'ปลัดเทศบาล' },
      secretaryOffice: 'หัวหน้าสำนักปลัดเทศบาล',
    })
    const own = settingsOf({ kind: 'town', secretaryTitle: 'ปลัดเทศบาลเมือง' })
    expect(own.titles.secretary).toBe('ปลัดเทศบาลเมือง')
  })

  it('call the head of a division by the kind of division, or as the office says', () => {
    const office = { kind: 'sao', 'headTitle:d3': 'ผู้อำนวยการกองการศึกษาฯ' }
    const title = (id: string, name: string) => titleOfDivisionHead(office, { id, name })
    expect(title('d1', 'สำนักปลัด')).toBe('หัวหน้าสำนักปลัด')
    expect(title('d2', 'กองคลัง')).toBe('ผู้อำนวยการกองคลัง')
    expect(title('d3', 'กองการศึกษา ศาสนา และวัฒนธรรม')).toBe('ผู้อำนวยการกองการศึกษาฯ')
    expect(title('d8', 'หน่วยตรวจสอบภายใน')).toBe('หัวหน้าหน่วยตรวจสอบภายใน')
  })

  it('write a loan’s number by the office’s pattern, on paper never without the form’s sign', () => {
    const loan = { number: 12, fiscalYear: 2570 }
    expect(loanNumber(loan, {})).toBe('12/2570')
    expect(loanNumberOnPaper(loan, {})).toBe('บย. 12/2570')
    const own = { 'loan-number-pattern': 'ยืม {year}-{number}' }
    expect(loanNumber(loan, own)).toBe('ยืม 2570-12')
    expect(loanNumberOnPaper(loan, own)).toBe('ยืม 2570-12')
    expect(documentNumber(15, { 'document-prefix': 'พร 72301/' })).toBe('พร 72301/15')
  })
})

describe('titles of an office', () => {
  it('stand in full under a signature', () => {
    const sao = 'องค์การบริหารส่วนตำบลกระเบื้องนอก'
    expect(titleInFull('นายกองค์การบริหารส่วนตำบล', sao)).toBe(`นายก${sao}`)
    expect(titleInFull('ปลัดองค์การบริหารส่วนตำบล', sao)).toBe(`ปลัด${sao}`)
    expect(titleInFull('นายกเทศมนตรี', 'เทศบาลตำบลบ้านใหม่')).toBe('นายกเทศมนตรีตำบลบ้านใหม่')
    expect(titleInFull('ปลัดเทศบาล', 'เทศบาลตำบลบ้านใหม่')).toBe('ปลัดเทศบาลตำบลบ้านใหม่')
    expect(titleInFull('ผู้อำนวยการกองคลัง', sao)).toBe('ผู้อำนวยการกองคลัง')
  })

  it('stand in full however short they were written, with whom somebody stands in for', () => {
    const sao = { name: 'องค์การบริหารส่วนตำบลกระเบื้องนอก', kind: 'sao' }
    for (const short of ['นายก', 'นายก อบต.', 'นายกองค์การบริหารส่วนตำบล', 'หัวหน้าหน่วยงานของรัฐ']) {
      expect(postInFull(short, sao)).toBe(`นายก${sao.name}`)
    }
    expect(postInFull('ปลัด', sao)).toBe(`ปลัด${sao.name}`)
    expect(postInFull('หัวหน้าสำนักปลัด', sao)).toBe('หัวหน้าสำนักปลัด')
    expect(postLines(postInFull('รองนายก รักษาราชการแทนนายก อบต.', sao))).toEqual([
      'รองนายกองค์การบริหารส่วนตำบล รักษาราชการแทน',
      `นายก${sao.name}`,
    ])
    const town = { name: 'เทศบาลตำบลบ้านใหม่', kind: 'subdistrict' }
    expect(postLines(postInFull('รองนายก รักษาราชการแทนนายกเทศมนตรี', town))).toEqual([
      'รองนายกเทศมนตรี รักษาราชการแทน',
      'นายกเทศมนตรีตำบลบ้านใหม่',
    ])
    const own = { ...sao, deputyTitle: 'รองนายกฯ คนที่หนึ่ง' }
    expect(postInFull('รองนายก', own)).toBe('รองนายกฯ คนที่หนึ่ง')
    expect(postInFull('constructor', own)).toBe('constructor')
  })

  it('are shortened in headings', () => {
    expect(shortened('องค์การบริหารส่วนตำบลกระเบื้องนอก')).toBe('อบต.กระเบื้องนอก')
    expect(shortened('ปลัดองค์การบริหารส่วนตำบล')).toBe('ปลัด อบต.')
    expect(shortened('ปลัดเทศบาล')).toBe('ปลัดเทศบาล')
  })
})

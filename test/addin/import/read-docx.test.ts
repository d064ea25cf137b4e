// Word files through the real library.
import { readFileSync } from 'node:fs'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../addin/import/read-docx.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

function bytes(name: string): ArrayBuffer {
  const file = readFileSync(new URL(`../../fixtures/appendix/${name}`, import.meta.url))
  return new Uint8Array(file).buffer
}

describe('a Word file', () => {
  it('gives its heading, and its table with merged cells filled in', async () => {
    const appendix = readAppendix(await readDocx(bytes('numbered-list.docx'), new DOMParser()))
    expect(appendix.plan).toEqual({
      number: '45/KH-UBND',
      issuedOn: '2025-02-12',
      issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
      title: 'Phát triển kinh tế tập thể năm 2025',
    })
    expect(appendix.groups.map(({ id, title }) => [id, title])).toEqual([
      ['I', 'Công tác chỉ đạo'],
      ['II', 'Hỗ trợ hợp tác xã'],
    ])
    expect(appendix.tasks.map(({ id, lead, support }) => [id, lead, support])).toEqual([
      ['I.1', 'Sở Tài chính', 'Liên minh Hợp tác xã tỉnh\nSở Nông nghiệp và Môi trường'],
      ['I.2', 'Sở Tài chính', ''],
      ['II.1', 'Liên minh Hợp tác xã tỉnh', 'Các sở, ban, ngành'],
    ])
  })

  it('says that the numbers Word counts by itself are not in it', async () => {
    const source = await readDocx(bytes('numbered-list.docx'), new DOMParser())
    expect(source.issues).toEqual([{ code: 'numbers-automatic', level: 'doubt', field: 'no' }])
  })
})

describe('a file that is no Word file', () => {
  it.each([
    ['garbage', new TextEncoder().encode('không phải tệp Word').buffer],
    ['an empty file', new ArrayBuffer(0)],
    ['a broken file', bytes('numbered-list.docx').slice(0, 700)],
  ])('is refused with one issue: %s', async (_, data) => {
    const source = await readDocx(data, new DOMParser())
    expect(source.issues).toMatchObject([{ code: 'docx-broken', level: 'error' }])
    const appendix = readAppendix(source)
    expect(appendix.tasks).toEqual([])
    expect(appendix.issues).toMatchObject([{ code: 'docx-broken' }])
  })

  it('is refused when it is too large, without being opened', async () => {
    const source = await readDocx(new ArrayBuffer(50_000_000), new DOMParser())
    expect(source.issues).toMatchObject([{ code: 'source-too-large', params: { size: 50_000_000 } }])
  })
})

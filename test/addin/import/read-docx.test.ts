// Word files through the real libraries: their tables, and the numbers that Word counts and writes nowhere.
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../addin/import/read-docx.ts'
import { unpackedSize } from '../../../addin/import/zip-size.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import { type WordCell, wordFileOf } from '../../support/appendix/word-files.ts'

function bytes(name: string): ArrayBuffer {
  const file = readFileSync(new URL(`../../fixtures/appendix/${name}`, import.meta.url))
  return new Uint8Array(file).buffer
}

const header = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'].map((text): WordCell => ({ text }))
const cells = (...texts: string[]) => texts.map((text): WordCell => ({ text }))

describe('a Word file', () => {
  it('gives its heading, and its table with merged cells filled in', async () => {
    const appendix = readAppendix(await readDocx(bytes('numbered-list.docx')))
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
      ['II.3', 'Liên minh Hợp tác xã tỉnh', 'Các sở, ban, ngành'],
    ])
  })

  it('has the numbers that Word counts, level by level', async () => {
    const data = await wordFileOf([
      header,
      [{ list: 'outline' }, { text: 'Công tác chỉ đạo', span: 3 }],
      [{ list: 'outline', level: 1 }, ...cells('Xây dựng kế hoạch', 'Sở Nội vụ', 'Quý I/2025')],
      [
        { list: 'outline', level: 1 },
        { text: 'Tập huấn', span: 3 },
      ],
      [{ list: 'outline', level: 2 }, ...cells('Biên soạn tài liệu', 'Sở Tư pháp', 'Quý II/2025')],
      [{ list: 'outline', level: 2 }, ...cells('Mở lớp bồi dưỡng', 'Sở Nội vụ', 'Quý III/2025')],
      [{ list: 'outline' }, { text: 'Tổng kết', span: 3 }],
      [{ list: 'outline', level: 1 }, ...cells('Báo cáo kết quả', 'Văn phòng UBND tỉnh', 'Quý IV/2025')],
    ])
    const appendix = readAppendix(await readDocx(data))
    expect(appendix.groups.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'I Công tác chỉ đạo',
      'I.2 Tập huấn',
      'II Tổng kết',
    ])
    expect(appendix.tasks.map(({ id, content }) => `${id} ${content}`)).toEqual([
      'I.1 Xây dựng kế hoạch',
      'I.2.1 Biên soạn tài liệu',
      'I.2.2 Mở lớp bồi dưỡng',
      'II.1 Báo cáo kết quả',
    ])
    expect(appendix.issues).toEqual([])
  })

  it('counts each list anew where Word does', async () => {
    const data = await wordFileOf([
      header,
      cells('A', 'Nhóm thứ nhất', '', ''),
      [{ list: 'tasks 1' }, ...cells('Rà soát văn bản', 'Sở Tư pháp', 'Quý I/2025')],
      [{ list: 'tasks 1' }, ...cells('Công bố kết quả', 'Sở Tư pháp', 'Quý II/2025')],
      cells('B', 'Nhóm thứ hai', '', ''),
      [{ list: 'tasks 2' }, ...cells('Kiểm tra thực hiện', 'Thanh tra tỉnh', 'Quý III/2025')],
    ])
    expect(readAppendix(await readDocx(data)).tasks.map(({ id }) => id)).toEqual(['A.1', 'A.2', 'B.1'])
  })

  it('has the number before words of the same cell, and leads merged over rows', async () => {
    const data = await wordFileOf([
      header,
      [
        { text: '' },
        { text: 'Chuyển đổi cây trồng', list: 'letters' },
        { text: 'Sở NN&PTNT', merge: 'begin' },
        ...cells('2025'),
      ],
      [{ text: '' }, { text: 'Cấp mã số vùng trồng', list: 'letters' }, { merge: 'go-on' }, ...cells('2026')],
    ])
    const { tasks } = readAppendix(await readDocx(data))
    expect(tasks.map(({ no, content, lead }) => [no, content, lead])).toEqual([
      ['', 'a) Chuyển đổi cây trồng', 'Sở NN&PTNT'],
      ['', 'b) Cấp mã số vùng trồng', 'Sở NN&PTNT'],
    ])
  })

  it('says so when the lists it counts on are not in it', async () => {
    const archive = await JSZip.loadAsync(
      await wordFileOf([header, [{ list: 'tasks' }, ...cells('Rà soát', 'Sở Tư pháp', '2025')]]),
    )
    archive.remove('word/numbering.xml')
    const source = await readDocx(await archive.generateAsync({ type: 'arraybuffer' }))
    expect(source.issues).toEqual([{ code: 'numbers-automatic', level: 'doubt', field: 'no' }])
  })
})

describe('a file that is no Word file', () => {
  it.each([
    ['garbage', new TextEncoder().encode('không phải tệp Word').buffer],
    ['an empty file', new ArrayBuffer(0)],
    ['a broken file', bytes('numbered-list.docx').slice(0, 700)],
  ])('is refused with one issue: %s', async (_, data) => {
    const source = await readDocx(data)
    expect(source.issues).toMatchObject([{ code: 'docx-broken', level: 'error' }])
    const appendix = readAppendix(source)
    expect(appendix.tasks).toEqual([])
    expect(appendix.issues).toMatchObject([{ code: 'docx-broken' }])
  })

  it('is refused when it is too large, without being opened', async () => {
    const source = await readDocx(new ArrayBuffer(50_000_000))
    expect(source.issues).toMatchObject([{ code: 'source-too-large', params: { size: 50_000_000 } }])
  })

  it('is refused when its table of contents says that it would be too large unpacked', async () => {
    const archive = new JSZip()
    archive.file('word/document.xml', 'a'.repeat(1_000_000))
    const data = await archive.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
    expect(unpackedSize(data)).toBe(1_000_000)
    const view = new DataView(data)
    const entry = Array.from({ length: data.byteLength - 4 }, (_, at) => at).find(
      (at) => view.getUint32(at, true) === 0x02014b50,
    )
    view.setUint32((entry ?? 0) + 24, 2_000_000_000, true)
    expect((await readDocx(data)).issues).toMatchObject([{ code: 'source-too-large' }])
  })
})

// Pasted text: which shape it has, and how its cells and paragraphs are cut.
import { describe, expect, it } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

const tasksOf = (text: string) =>
  readAppendix(readText(text)).tasks.map(({ content, lead, support, deadline }) => [content, lead, support, deadline])

describe('the shape of a text', () => {
  it.each([
    ['paragraphs', 'STT\n\nNhiệm vụ\n\nCơ quan chủ trì, phối hợp\n\nThời gian'],
    ['paragraphs', 'Căn cứ Luật A; Luật B, Luật C;\nTheo đề nghị của Sở D, Sở E;\nỦy ban ban hành, như sau:'],
    ['paragraphs', ''],
    ['paragraphs', 'Các sở, ban, ngành\nCác hội, đoàn, nhóm\nCác xã, huyện, tỉnh'],
    ['grid', 'a\tb\tc\n1\t2\t3'],
    ['grid', 'a,b,c\n1,2,3\n4,5,6'],
    ['grid', 'a;b;c\n1;2;3'],
    ['grid', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ])('is %s: %j', (kind, text) => {
    expect(readText(text).kind).toBe(kind)
  })

  it('has a byte order mark that is no part of it', () => {
    expect(readText('\ufeffSTT\tNhiệm vụ\n1\tA')).toMatchObject({
      rows: [
        ['STT', 'Nhiệm vụ'],
        ['1', 'A'],
      ],
    })
  })

  it('is refused when it is too large', () => {
    expect(readText('a\n'.repeat(25_000_000)).issues).toMatchObject([{ code: 'source-too-large', level: 'error' }])
  })
})

describe('paragraphs', () => {
  it('stand between empty lines, or one a line where there are none', () => {
    expect(readText('a\r\nb\r\n\r\nc\r\n \r\nd')).toEqual({ kind: 'paragraphs', paragraphs: ['a\nb', 'c', 'd'] })
    expect(readText('a\nb\nc')).toEqual({ kind: 'paragraphs', paragraphs: ['a', 'b', 'c'] })
  })
})

describe('values between delimiters', () => {
  it('may hold the delimiter, quotes and line breaks', () => {
    const source = readText(
      'STT;Nhiệm vụ;Chủ trì;Thời hạn\n1;"Rà soát; sửa đổi ""Quy chế""\nnội bộ";Sở Nội vụ;Quý I/2025',
    )
    expect(source).toMatchObject({
      rows: [
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Rà soát; sửa đổi "Quy chế"\nnội bộ', 'Sở Nội vụ', 'Quý I/2025'],
      ],
    })
  })

  it('keep a quote that is never closed', () => {
    const rows = [
      ['STT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', '"Nhà sạch - vườn đẹp', 'Sở Nội vụ'],
    ]
    expect(readText(rows.map((row) => row.join('\t')).join('\n'))).toMatchObject({ rows })
  })

  it('are put together again where Word has broken the lines of a cell', () => {
    const text = [
      'TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
      'I\tTuyên truyền\t\t\t',
      '1\tXây dựng kế hoạch\tSở Nội vụ\tSở Tài chính',
      'Sở Tư pháp\tQuý I/2024',
      '2\tBiên soạn:',
      '- Sổ tay\tSở Tư pháp\tBáo tỉnh\tQuý II/2024',
    ].join('\n')
    expect(tasksOf(text)).toEqual([
      ['Xây dựng kế hoạch', 'Sở Nội vụ', 'Sở Tài chính\nSở Tư pháp', 'Quý I/2024'],
      ['Biên soạn:\n- Sổ tay', 'Sở Tư pháp', 'Báo tỉnh', 'Quý II/2024'],
    ])
  })

  it('may have a title above the header, which tells the plan', () => {
    const title = '(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2024 của Ủy ban nhân dân huyện)'
    const appendix = readAppendix(
      readText(`PHỤ LỤC\t\t\n${title}\t\t\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tPhòng Nội vụ`),
    )
    expect(appendix.plan).toEqual({ number: '12/KH-UBND', issuedOn: '2024-01-15', issuer: 'Ủy ban nhân dân huyện' })
    expect(appendix.tasks).toHaveLength(1)
  })
})

describe('columns set apart with blanks', () => {
  it('are cells where a header of tasks says so', () => {
    const text =
      'STT  Nhiệm vụ           Cơ quan chủ trì  Cơ quan phối hợp  Thời gian\n1    Rà soát văn bản    Sở Tư pháp       Sở Nội vụ         Quý I/2025\n2    Tập huấn           Sở Nội vụ        Sở Tài chính      Quý II/2025'
    expect(tasksOf(text)).toEqual([
      ['Rà soát văn bản', 'Sở Tư pháp', 'Sở Nội vụ', 'Quý I/2025'],
      ['Tập huấn', 'Sở Nội vụ', 'Sở Tài chính', 'Quý II/2025'],
    ])
  })
})

describe('the text of a plan around its paragraphs', () => {
  it('is no table for all the commas in it, nor are its sections tasks', () => {
    const text = [
      'KẾ HOẠCH',
      '1. Xác định rõ nội dung công việc, thời hạn, trách nhiệm của các cơ quan.',
      'STT',
      'Nội dung',
      'Cơ quan chủ trì',
      'Thời gian',
      '1',
      'Nâng cấp nhà văn hóa',
      'Phòng Văn hóa và Thông tin',
      'Quý II/2025',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Văn hóa và Thông tin',
      'Chủ trì, phối hợp với các cơ quan liên quan triển khai Kế hoạch này; báo cáo kết quả về UBND huyện.',
      'Trên đây là Kế hoạch năm 2025.',
    ].join('\n')
    expect(tasksOf(text)).toEqual([['Nâng cấp nhà văn hóa', 'Phòng Văn hóa và Thông tin', '', 'Quý II/2025']])
    expect(readAppendix(readText(text)).issues.map(({ code }) => code)).toContain('text-after')
  })
})

describe('markdown', () => {
  it('loses its marks of emphasis and keeps pipes and stars of the text', () => {
    const source = readText(
      '# Phụ lục\n| STT | **Nhiệm vụ** | *Chủ trì* |\n|:--|---|--:|\n| 1 | A \\| B<br>C | 2 * 3 |\n\nHết',
    )
    expect(source).toEqual({
      kind: 'grid',
      rows: [
        ['STT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'A | B\nC', '2 * 3'],
      ],
      before: ['Phụ lục'],
      after: ['Hết'],
    })
  })
})

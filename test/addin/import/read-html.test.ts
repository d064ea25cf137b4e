// Pasted tables and whole pages. What matters: spans, paragraphs in cells, the text around, and that nothing ever runs.
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../addin/import/read-html.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'

const read = readHtml
const header = '<tr><th>TT</th><th>Nội dung công việc</th><th>Đơn vị chủ trì</th><th>Thời gian<br/>thực hiện</th></tr>'

const page = `<!doctype html><html><head><title>Văn bản</title><style>td { color: red }</style>
<script>globalThis.executed = true</script></head><body onload="globalThis.executed = true">
<nav><ul><li>Trang chủ</li><li>Tin tức</li></ul></nav>
<table><tr><td>
  <table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH HÀ GIANG<br>-------</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>
  <tr><td>Số: 105/KH-UBND</td><td>Hà Giang, ngày 24 tháng 4 năm 2023</td></tr></table>
  <p>KẾ HOẠCH</p><p>PHÁT TRIỂN DU LỊCH NĂM 2023</p><p>I. MỤC ĐÍCH</p><p>1. Khai thác thế mạnh của tỉnh.</p>
  <table border=1>${header}
    <tr><td colspan=4>Nhóm 1: Sản phẩm du lịch</td></tr>
    <tr><td>1</td><td>Xây dựng làng văn hóa</td><td rowspan=2>Sở VH,TT&amp;DL</td><td>Quý II</td></tr>
    <tr><td>2</td><td>Tổ chức lễ hội</td><td>Tháng 11</td></tr></table>
  <p>2</p>
  <table border=1>${header}<tr><td colspan=4>Nhóm 2: Xúc tiến</td></tr>
    <tr><td>3</td><td>Tham gia hội chợ</td><td>Hiệp hội Du lịch</td><td>Theo thư mời</td></tr></table>
  <p>TM. ỦY BAN NHÂN DÂN</p></td></tr></table>
<footer>Bản quyền</footer><img src=x onerror="globalThis.executed = true"></body></html>`

describe('a whole web page', () => {
  const appendix = readAppendix(read(page))

  it('gives the plan from the text around its table', () => {
    expect(appendix.plan).toEqual({
      number: '105/KH-UBND',
      issuedOn: '2023-04-24',
      issuer: 'Ủy ban nhân dân tỉnh Hà Giang',
      title: 'PHÁT TRIỂN DU LỊCH NĂM 2023',
    })
  })

  it('reads a table that goes on over two pages as one', () => {
    expect(appendix.groups.map(({ id, title }) => `${id} ${title}`)).toEqual(['1 Sản phẩm du lịch', '2 Xúc tiến'])
    expect(appendix.tasks.map(({ id, lead, deadline }) => [id, lead, deadline])).toEqual([
      ['1.1', 'Sở VH,TT&DL', 'Quý II'],
      ['1.2', 'Sở VH,TT&DL', 'Tháng 11'],
      ['2.3', 'Hiệp hội Du lịch', 'Theo thư mời'],
    ])
  })

  it('keeps what stands after the table as an issue', () => {
    expect(appendix.issues).toContainEqual({
      code: 'text-after',
      level: 'warning',
      text: 'TM. ỦY BAN NHÂN DÂN\nBản quyền',
    })
  })

  it('runs nothing and takes no text of scripts and styles', () => {
    expect('executed' in globalThis).toBe(false)
    expect(JSON.stringify(read(page))).not.toMatch(/executed|color: red/)
  })
})

describe('a table', () => {
  it('has spans in both directions filled, and says where', () => {
    const source = read(
      '<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>',
    )
    expect(source).toMatchObject({
      kind: 'grid',
      rows: [
        ['a', 'a', 'b'],
        ['a', 'a', 'c'],
        ['d', 'e', 'f'],
      ],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    })
  })

  it.each([
    [
      'rowspan=0 reaches to the end',
      '<tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
    ],
    [
      'a span beyond the table ends with it',
      '<tr><td rowspan=99>a</td><td>b</td></tr><tr><td>c</td></tr>',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    [
      'a short row is filled up',
      '<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'paragraphs and breaks are lines',
      '<tr><td><p>a</p><p>b<br>c</p></td><td><div><span>d</span> e</div></td></tr><tr><td>f</td><td>g</td></tr>',
      [
        ['a\nb\nc', 'd e'],
        ['f', 'g'],
      ],
    ],
    [
      'a line of the markup is a blank',
      '<tr><td>a\n   b</td><td>c&nbsp;d</td></tr><tr><td>e</td><td>f</td></tr>',
      [
        ['a b', 'c\u00a0d'],
        ['e', 'f'],
      ],
    ],
    [
      'what is hidden or deleted is no text',
      '<tr><td>a<span style="display:none">x</span><del>y</del></td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, rows, expected) => {
    const source = read(`<table>${header}${rows}</table>`)
    expect(source.kind === 'grid' ? source.rows.slice(1).map((row) => row.slice(0, expected[0]?.length)) : []).toEqual(
      expected,
    )
  })

  it('keeps the numbers of Word lists and leaves its conditional comments out', () => {
    const source = read(
      `<table>${header}<tr><td><p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]></p></td>` +
        '<td><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p>Rà soát<o:p></o:p></p></td><td>Sở Nội vụ</td><td>Quý I</td></tr></table>',
    )
    expect(readAppendix(source).tasks).toMatchObject([{ id: '1', no: '1', content: 'Rà soát', lead: 'Sở Nội vụ' }])
  })

  it('of a hundred thousand nested elements is read without running out of stack', () => {
    const source = read(`${'<div>'.repeat(20_000)}chữ${'</div>'.repeat(20_000)}`)
    expect(source).toEqual({ kind: 'paragraphs', paragraphs: ['chữ'] })
  })
})

describe('several tables', () => {
  const table = (...rows: string[]) => `<table>${header}${rows.join('')}</table>`
  const task = (no: number) => `<tr><td>${no}</td><td>Nhiệm vụ ${no}</td><td>Sở Nội vụ</td><td>Quý I/2025</td></tr>`

  it('with the same header are one, and short titles between them its groups', () => {
    const appendix = readAppendix(
      read(`${table(task(1))}<p>Trang 2</p>${table(task(2))}<p>B. NHIỆM VỤ CỤ THỂ</p>${table(task(3))}`),
    )
    expect(appendix.groups.map(({ id, title }) => `${id} ${title}`)).toEqual(['B NHIỆM VỤ CỤ THỂ'])
    expect(appendix.tasks.map(({ id }) => id)).toEqual(['1', '2', 'B.3'])
    expect(appendix.issues).toEqual([])
  })

  it('below headings of their own are several appendices, of which the first is read', () => {
    const appendix = readAppendix(read(`<p>PHỤ LỤC I</p>${table(task(1))}<p>PHỤ LỤC II</p>${table(task(1))}`))
    expect(appendix.tasks).toHaveLength(1)
    expect(appendix.issues).toMatchObject([{ code: 'two-appendices', level: 'error' }])
  })

  it('one in a cell of the other keep the tasks of the outer one', () => {
    const inner = '<table><tr><td>Xã A</td><td>10</td></tr></table>'
    const { tasks } = readAppendix(
      read(table(`<tr><td>1</td><td>Hỗ trợ giống${inner}</td><td>Sở Nội vụ</td><td>Quý I</td></tr>`, task(2))),
    )
    expect(tasks.map(({ content }) => content)).toEqual(['Hỗ trợ giống\nXã A\n10', 'Nhiệm vụ 2'])
  })
})

describe('HTML without a table of tasks', () => {
  it('is its paragraphs', () => {
    expect(read('<p>một</p><p>hai<br>ba</p>')).toEqual({ kind: 'paragraphs', paragraphs: ['một', 'hai\nba'] })
  })

  it('of another kind gives an issue with its text', () => {
    const rows =
      '<tr><td>STT</td><td>Họ và tên</td><td>Ngày sinh</td></tr><tr><td>1</td><td>A</td><td>1990</td></tr><tr><td>2</td><td>B</td><td>1991</td></tr>'
    const appendix = readAppendix(read(`<table>${rows}</table>`))
    expect(appendix.tasks).toEqual([])
    expect(appendix.issues).toMatchObject([{ code: 'no-table', level: 'error' }])
    expect(appendix.issues[0]?.text).toContain('Họ và tên')
  })

  it('is refused when it is too large', () => {
    expect(read('x'.repeat(20_000_001)).issues).toMatchObject([{ code: 'source-too-large' }])
  })
})

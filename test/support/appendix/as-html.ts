// Plans drawn as markup, as the programs that write it do: Word (conditional comments, titles merged over all columns),
// Google Docs, LibreOffice, and a page of the web with tables that only lay it out.
import type { DrawnPlan } from './plans.ts'

export type HtmlOptions = {
  /** Leads that are equal one below the other stand in one merged cell. */
  mergeLeads?: boolean
  /** The header over two rows, its pair of columns below a common label. */
  twoRows?: boolean
  /** The table is cut into pages after so many rows; the header comes again on each. */
  pageLength?: number
}

type Cell = { text: string; rowspan?: number; colspan?: number; header?: boolean }

/** As Word writes it to the clipboard. */
export function htmlOf(plan: DrawnPlan, options: HtmlOptions = {}): string {
  const cell = ({ text, rowspan = 1, colspan = 1 }: Cell) => {
    const spans = `${rowspan > 1 ? ` rowspan=${rowspan}` : ''}${colspan > 1 ? ` colspan=${colspan}` : ''}`
    const lines = text.split('\n').map((line) => `<p class=MsoNormal>${escaped(line) || '&nbsp;'}<o:p></o:p></p>`)
    return `<td${spans} style='border:solid windowtext 1.0pt;mso-border-alt:solid'>${lines.join('')}</td>`
  }
  const tables = pagesOf(plan, options).map(
    (rows) =>
      `<table class=MsoTableGrid border=1>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</table>`,
  )
  const office =
    '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><!--[if !mso]><style>v\\:*{}</style><![endif]-->'
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>${office}</head><body lang=VI><!--StartFragment-->${tables.join('<p class=MsoNormal><br clear=all></p>')}<!--EndFragment--></body></html>`
}

/** As Google Docs does: spans within paragraphs, columns given beforehand. */
export function googleOf(plan: DrawnPlan, options: HtmlOptions = {}): string {
  const cell = ({ text, rowspan = 1, colspan = 1 }: Cell) =>
    `<td colspan="${colspan}" rowspan="${rowspan}" style="vertical-align:top">${text
      .split('\n')
      .map((line) => `<p dir="ltr"><span style="white-space:pre-wrap;">${escaped(line)}</span></p>`)
      .join('')}</td>`
  const rows = pagesOf(plan, options).flat()
  return `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr" align="left"><table><colgroup>${plan.labels.map(() => '<col width="90"/>').join('')}</colgroup><tbody>${rows.map((row) => `<tr style="height:0pt">${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div></b><br class="Apple-interchange-newline">`
}

/** As LibreOffice does: capital tags, fonts around everything, lines of the markup broken anywhere. */
export function libreOf(plan: DrawnPlan, options: HtmlOptions = {}): string {
  const cell = ({ text, rowspan = 1, colspan = 1, header }: Cell) => {
    const tag = header === true ? 'TH' : 'TD'
    const words = escaped(text)
      .replace(/\n/g, '<BR>')
      .replace(/ /g, (_, at: number) => (at % 7 === 0 ? '\n\t\t' : ' '))
    return `<${tag} ROWSPAN=${rowspan} COLSPAN=${colspan} HEIGHT=17 ALIGN=LEFT><FONT FACE="Times New Roman"><B>${words}</B></FONT></${tag}>`
  }
  const rows = pagesOf(plan, options).flat()
  return `<HTML><BODY TEXT="#000000"><P STYLE="margin-bottom: 0cm">PHỤ LỤC</P><TABLE FRAME=VOID CELLSPACING=0>${rows.map((row) => `<TR>\n${row.map(cell).join('\n')}\n</TR>`).join('\n')}</TABLE></BODY></HTML>`
}

/** A page of the web: what leads around the site, the plan's own text, and the table in a table that lays out the page. */
export function webPageOf(plan: DrawnPlan, options: HtmlOptions = {}): string {
  const cell = ({ text, rowspan = 1, colspan = 1 }: Cell) =>
    `<td rowspan="${rowspan}" colspan="${colspan}"><div>${escaped(text).replace(/\n/g, '<br/>')}</div></td>`
  const rows = pagesOf(plan, options).flat()
  return `<!doctype html><html><head><title>Văn bản</title><script>window.wasRun = true</script></head><body>
<header><nav><ul><li><a href="/">Trang chủ</a></li><li>Giới thiệu</li><li>Văn bản</li></ul></nav></header>
<table width="100%"><tr><td width="20%"><table><tr><td>Chuyên mục</td><td>Số lượng</td></tr><tr><td>Nghị quyết</td><td>120</td></tr><tr><td>Kế hoạch</td><td>95</td></tr></table></td><td>
<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH LẠNG SƠN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>Số: 88/KH-UBND</td><td>Lạng Sơn, ngày 05 tháng 3 năm 2024</td></tr></table>
<h1>KẾ HOẠCH</h1><p>Căn cứ Luật Tổ chức chính quyền địa phương;</p><p>I. MỤC ĐÍCH</p><p>1. Cụ thể hóa các nhiệm vụ được giao.</p>
<table border="1">${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>
<p>Kế hoạch này có hiệu lực kể từ ngày ký.</p><p>TM. ỦY BAN NHÂN DÂN</p></td></tr></table>
<aside><h3>Văn bản liên quan</h3><ul><li>Kế hoạch số 12/KH-UBND</li></ul></aside>
<footer>Bản quyền thuộc Cổng thông tin điện tử</footer></body></html>`
}

/** Rows of cells by page; a group's title covers all columns but that of its number. */
function pagesOf(plan: DrawnPlan, options: HtmlOptions): Cell[][][] {
  const header = headerOf(plan, options)
  const length = options.pageLength ?? Number.POSITIVE_INFINITY
  const pages: Cell[][][] = []
  for (let from = 0; from < plan.rows.length; from += length) {
    const rows = plan.rows.slice(from, from + length)
    pages.push([...header, ...bodyOf({ ...plan, rows }, options)])
  }
  return pages
}

function headerOf(plan: DrawnPlan, { twoRows }: HtmlOptions): Cell[][] {
  const at = plan.roles.findIndex((role, index) => role === 'lead' && plan.roles[index + 1] === 'support')
  if (twoRows !== true || at < 0) return [plan.labels.map((text) => ({ text, header: true }))]
  const upper = plan.labels.flatMap((text, index): Cell[] => {
    if (index === at) return [{ text: 'Phân công', colspan: 2, header: true }]
    return index === at + 1 ? [] : [{ text, rowspan: 2, header: true }]
  })
  return [
    upper,
    [
      { text: 'Chủ trì', header: true },
      { text: 'Phối hợp', header: true },
    ],
  ]
}

function bodyOf(plan: DrawnPlan, { mergeLeads }: HtmlOptions): Cell[][] {
  const leadAt = plan.roles.indexOf('lead')
  const width = plan.labels.length
  return plan.rows.map((row, index): Cell[] => {
    if (row.kind === 'group') {
      if (row.no === '') return [{ text: row.title, colspan: width }]
      return [{ text: row.no }, { text: row.title, colspan: width - 1 }]
    }
    return row.cells.flatMap((text, at): Cell[] => {
      if (at !== leadAt || mergeLeads !== true) return [{ text }]
      const before = plan.rows[index - 1]
      if (before?.kind === 'task' && before.cells[at] === text) return []
      let span = 1
      for (
        let next = plan.rows[index + 1];
        next?.kind === 'task' && next.cells[at] === text;
        next = plan.rows[index + span]
      )
        span++
      return [{ text, rowspan: span }]
    })
  })
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

// What a reader would check with a pencil: the numbers of the paragraph on `Tình hình` against the cells of its tables, and
// both against what stands row by row on `Tổng hợp`. Nothing here knows how anything was counted.
import type { Plan } from '../../../shared/domain/plan.ts'
import type { FigureSheet } from '../../../shared/printing/situation-sheet.ts'

const number = '([\\d.]+)'
const paragraph = new RegExp(
  [
    `^Tổng số ${number} nhiệm vụ, tương ứng ${number} lượt giao cho ${number} cơ quan(?: và ${number} nhóm chưa xác định)?`,
    `: đã hoàn thành ${number} nhiệm vụ \\(đúng hạn ${number}, quá hạn ${number}\\)`,
    `; chưa hoàn thành ${number} nhiệm vụ \\(trong hạn ${number}, quá hạn ${number}\\)`,
    `(?:; không xét thời hạn ${number} nhiệm vụ \\(đã thực hiện ${number}, chưa thực hiện ${number}\\))?`,
    `(?:; không phát sinh trong kỳ ${number} nhiệm vụ)?(?:; không theo dõi ${number} nhiệm vụ)?\\.`,
    ` Tỷ lệ hoàn thành trên số nhiệm vụ đã hoàn thành hoặc đã quá hạn: (–|[\\d,]+% \\([\\d./]+\\))(?: .*)?\\.$`,
  ].join(''),
)
const handedIn = new RegExp(
  `^Số lượt phải báo cáo: ${number}; đã gửi ${number} lượt \\(đúng hạn ${number}, chậm ${number}\\); chưa gửi ${number} lượt; tỷ lệ gửi báo cáo: (–|[\\d,]+% \\([\\d./]+\\))\\. ` +
    `Trong số đã gửi, đã tiếp nhận ${number} lượt, đề nghị bổ sung, hoàn thiện ${number} lượt\\.(?: Không tính ${number} lượt giao: (.*)\\.)?$`,
)

/** A row of `Tổng hợp` by column. */
export type SheetRow = Readonly<Record<string, string>>

/** Numbers that are told in two places and differ. */
export function toldOtherwise(plan: Plan, { lines, tables }: FigureSheet, rows: readonly SheetRow[]): string[] {
  const faults: string[] = []
  const same = (what: string, one: unknown, other: unknown) => {
    if (String(one) !== String(other)) faults.push(`${what}: ${one} and ${other}`)
  }
  const find = (pattern: RegExp) => {
    const found = lines.map((line) => pattern.exec(line)).find((it) => it !== null)
    if (!found) faults.push(`no line like ${pattern.source.slice(0, 30)}`)
    return found?.slice(1).map((text) => (text === undefined ? '0' : text.replace(/^([\d.]+)$/, digits))) ?? []
  }
  /** What stands under a head in the last line of a table. */
  const totalOf = (table: number, head: string) => {
    const { heads = [], total } = tables[table] ?? {}
    const cells = [total?.name, ...(total?.numbers ?? []), total?.rate]
    return cells[heads.indexOf(head)]
  }
  const tasks = (head: string) => totalOf(0, head)

  const [all, obligations, agencies, sets, done, onTime, late, open, inTime, overdue, ...rest] = find(paragraph)
  const [untimed, active, inactive, nothing, aside, rate] = rest
  same('tasks', all, tasks('Tổng số'))
  same('done on time', onTime, tasks('Đã hoàn thành đúng hạn'))
  same('done late', late, tasks('Đã hoàn thành quá hạn'))
  same('done', done, Number(onTime) + Number(late))
  same('open in time', inTime, tasks('Chưa hoàn thành, trong hạn'))
  same('overdue', overdue, tasks('Chưa hoàn thành, quá hạn'))
  same('open', open, Number(inTime) + Number(overdue))
  same('active', active, tasks('Không xét thời hạn, đã thực hiện'))
  same('inactive', inactive, tasks('Không xét thời hạn, chưa thực hiện'))
  same('not measured', untimed, Number(active) + Number(inactive))
  same('nothing arising', nothing, tasks('Không phát sinh trong kỳ'))
  same('set aside', aside, tasks('Không theo dõi'))
  same('rate', rate, tasks('Tỷ lệ hoàn thành'))

  const live = rows.filter((row) =>
    plan.tasks.some(({ id, leads }) => id === row.task && leads.includes(row.agency as never)),
  )
  const bodies = new Set(live.map((row) => row.agency ?? ''))
  const openSets = Array.from(bodies).filter((id) => id.startsWith('open-'))
  same('obligations', obligations, live.length)
  same('obligations by group', obligations, totalOf(1, 'Tổng số'))
  same('agencies', agencies, bodies.size - openSets.length)
  same('open sets', sets, openSets.length)

  const [expected, received, receivedOnTime, receivedLate, missing, sent, accepted, returned, ...left] = find(handedIn)
  const [exempt, reasons = ''] = left
  same('expected', expected, totalOf(4, 'Phải báo cáo'))
  same('received', received, Number(receivedOnTime) + Number(receivedLate))
  same('received', received, totalOf(4, 'Đã gửi'))
  same('handed in on time', receivedOnTime, totalOf(4, 'Đã gửi đúng hạn'))
  same('handed in late', receivedLate, totalOf(4, 'Đã gửi chậm'))
  same('missing', missing, totalOf(4, 'Chưa gửi'))
  same('accepted', accepted, totalOf(4, 'Đã tiếp nhận'))
  same('returned', returned, totalOf(4, 'Đề nghị bổ sung'))
  same('exempt', exempt, totalOf(4, 'Không tính'))
  same(
    'exempt by reason',
    exempt,
    Array.from(reasons.matchAll(/\d+/g), Number).reduce((a, b) => a + b, 0),
  )
  same('all', totalOf(4, 'Số lượt giao'), Number(exempt) + Number(expected))
  same('rate of handing in', sent, totalOf(4, 'Tỷ lệ gửi'))
  const asked = live.filter((row) => row.setAside === '' && isAsked(plan, row.agency))
  const saying = (pattern: RegExp) => asked.filter((row) => pattern.test(row.handedIn ?? '')).length
  same('rows expected', expected, asked.length)
  same('rows on time', receivedOnTime, saying(/^gửi .*, đúng hạn$/))
  same('rows late', receivedLate, saying(/^gửi .*, chậm/))
  same('rows missing', missing, saying(/^chưa gửi/))
  same('rows returned', returned, asked.filter((row) => /bổ sung/.test(row.state ?? '')).length)

  const [drafts = '0'] = lines.map((line) => /^Chưa chính thức: ([\d.]+)/.exec(line)?.[1]).filter((it) => it)
  same('drafts', drafts.replace(/^([\d.]+)$/, digits), live.filter((row) => row.standing === 'Chưa chính thức').length)
  same('parts', partsIn(live), live.length)
  return faults
}

function digits(text: string): string {
  return text.replaceAll('.', '')
}

function isAsked({ directory }: Plan, id = ''): boolean {
  const reports = directory.agencies.find((it) => it.id === id)?.reports
  return !id.startsWith('open-') && (reports === 'direct' || reports === 'through')
}

/** How many parts the tasks have by what is told of them; a task of one body tells none. */
function partsIn(rows: readonly SheetRow[]): number {
  const byTask = new Map(rows.map((row) => [row.task, row.parts ?? '']))
  return Array.from(byTask.values()).reduce((sum, parts) => {
    if (parts === '') return sum + 1
    const [, whole = '0'] = /^hoàn thành \d+\/(\d+)/.exec(parts) ?? []
    const apart = Array.from(parts.matchAll(/(?:không phát sinh|không theo dõi) (\d+)/g), ([, count]) => Number(count))
    return sum + Number(whole) + apart.reduce((a, b) => a + b, 0)
  }, 0)
}

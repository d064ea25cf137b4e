// What a plan carries out. Its title says which kind of document ("thực hiện Chương trình hành động của …"), and its tasks
// give that document's number and day; a report names both.
import type { Plan } from '../domain/plan.ts'
import { searchKey } from '../domain/text.ts'

const kinds = ['Chương trình hành động', 'Chương trình', 'Nghị quyết', 'Chỉ thị', 'Kết luận', 'Đề án', 'Quyết định']

/**
 * The document that the plan carries out as a task quotes it, or `''` where none does. A proposal for the settings, where
 * it can be changed.
 *
 * @example
 * programmeOf(plan) // 'Chương trình hành động số 27-CTr/TU ngày 20/6/2013 của Ban Thường vụ Tỉnh ủy (khoá XV)'
 */
export function programmeOf({ title, tasks }: Pick<Plan, 'title' | 'tasks'>): string {
  // Titles come with words glued together ("CHƯƠNGTRÌNH"), so blanks tell nothing.
  const squeezed = squeeze(title)
  const named = kinds
    .map((kind) => ({ kind, at: squeezed.indexOf(squeeze(kind)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  const [first] = named
  if (!first) return ''
  const quoted = new RegExp(
    `${first.kind} số [^\\s,;]+ ngày \\d{1,2}/\\d{1,2}/\\d{4} của .+?(?= (?:cho|về|và|trên) |[,;.]|$)`,
  )
  for (const { content } of tasks) {
    const found = quoted.exec(content)
    if (found) return found[0]
  }
  return ''
}

function squeeze(text: string): string {
  return searchKey(text).replace(/ /g, '')
}

// The words of the checks: what is wrong, where, what to do. Issues travel as codes; a sentence is made only here, per
// language, so that the server, the pane and the cell marks say the same.
import { showDay } from '../domain/calendar.ts'
import { isCheckCode } from '../domain/check.ts'
import type { Issue } from '../domain/issue.ts'
import { isFieldId } from '../domain/report.ts'
import { columnOf } from '../table/columns.ts'
import { grouped } from '../table/counting-labels.ts'
import { fieldColumns } from '../table/field-columns.ts'
import { choicesOf, type Language, labelOf, statusLabels } from '../table/labels.ts'
import { english } from './messages.en.ts'
import { vietnamese } from './messages.vi.ts'
import type { Said, Sentences } from './sentence.ts'

const sentences: Readonly<Record<Language, Sentences>> = { vi: vietnamese, en: english }

/** Where the issue stands, as far as the caller knows; `task` is shown where there is no row ("IV.9"). */
export interface Where {
  readonly row?: number
  readonly task?: string
}

/**
 * @example
 * messageOf(issue, 'vi', { row: 7 })
 * // 'Dòng 7, Ngày hoàn thành: đã chọn “Đã hoàn thành” nhưng chưa ghi ngày. Nhập ngày dạng 20/12/2013.'
 */
export function messageOf(issue: Issue, language: Language, where: Where = {}): string {
  // A newer server may know more checks than this client.
  const sentence = isCheckCode(issue.code)
    ? sentences[language][issue.code](saidOf(issue, language))
    : `${language === 'vi' ? 'có vấn đề' : 'there is an issue'} (${issue.code}).`
  const place = placeOf(issue, language, where)
  return place === '' ? capitalised(sentence) : `${place}: ${sentence}`
}

function placeOf(issue: Issue, language: Language, where: Where): string {
  const row = where.row ?? issue.params?.row
  const parts: string[] = []
  if (row !== undefined) parts.push(`${language === 'vi' ? 'Dòng' : 'Row'} ${row}`)
  else if (where.task !== undefined) parts.push(`${language === 'vi' ? 'Nhiệm vụ' : 'Task'} ${where.task}`)
  // A row that is gone has no cell to look at.
  if (issue.field !== undefined && issue.code !== 'row-deleted') parts.push(headerOf(issue.field, language))
  return parts.join(', ')
}

function headerOf(field: string, language: Language): string {
  const header = isFieldId(field)
    ? fieldColumns[field].header
    : (columnOf('report', field) ?? columnOf('consolidation', field) ?? columnOf('directory', field))?.header
  return header?.[language] ?? field
}

function saidOf(issue: Issue, language: Language): Said {
  const { field = '', params = {}, proposals = [] } = issue
  const [first] = proposals
  const choices = isFieldId(field) ? choicesOf(field) : undefined
  const proposal = first && (choices ? labelOf(choices, first.value, language) : (first.label ?? showDay(first.value)))
  return {
    field,
    text: shortened(showDay(issue.text ?? '')),
    proposal: shortened(proposal ?? ''),
    param: (name) => {
      const value = params[name]
      if (typeof value === 'number') return grouped(value, language)
      return shortened(labelOf(statusLabels, showDay(value ?? ''), language))
    },
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

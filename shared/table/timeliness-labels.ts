// The words of the computed column "So với thời hạn". Kept short and the same from row to row, since people filter by them.
import type { Timeliness } from '../domain/timeliness.ts'
import { type Label, type Language, setAsideLabels } from './labels.ts'

const words: Readonly<Record<Exclude<Timeliness['kind'], 'set-aside'>, Label>> = {
  'nothing-arising': { vi: 'không phát sinh trong kỳ', en: 'nothing arising this period' },
  'in-time': { vi: 'trong hạn', en: 'in time' },
  'due-soon': { vi: 'sắp đến hạn', en: 'due soon' },
  'due-today': { vi: 'đến hạn hôm nay', en: 'due today' },
  overdue: { vi: 'quá hạn {days} ngày', en: '{days} days overdue' },
  'done-on-time': { vi: 'đúng hạn', en: 'done on time' },
  'done-late': { vi: 'quá hạn', en: 'done late' },
  'recurring-done': { vi: 'đã hoàn thành trong kỳ', en: 'done this period' },
  'recurring-not-done': { vi: 'chưa hoàn thành trong kỳ', en: 'not done this period' },
  'ongoing-active': { vi: 'có triển khai trong kỳ', en: 'active this period' },
  'ongoing-inactive': { vi: 'chưa triển khai trong kỳ', en: 'not active this period' },
  undetermined: { vi: 'chưa xác định thời hạn', en: 'deadline not determined' },
  'no-deadline': { vi: 'không có thời hạn cụ thể', en: 'no particular deadline' },
}

/**
 * @example
 * timelinessText({ kind: 'overdue', days: 3 }, 'vi') // 'quá hạn 3 ngày'
 */
export function timelinessText(timeliness: Timeliness, language: Language): string {
  if (timeliness.kind === 'set-aside') return setAsideLabels[timeliness.as]?.[language] ?? timeliness.as
  const text = words[timeliness.kind][language]
  if (!('days' in timeliness)) return text
  const plain = language === 'en' && timeliness.days === 1 ? text.replace('days', 'day') : text
  return plain.replace('{days}', String(timeliness.days))
}

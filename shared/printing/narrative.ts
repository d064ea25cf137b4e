// The official paragraph: the wording of the provinces' reports with the numbers of one situation. It only says what the
// sheets count, so that the two can never differ; what is nought is left out where nobody would miss it.

import { exemptions } from '../consolidation/coverage.ts'
import { countsOf } from '../consolidation/figures.ts'
import type { Situation } from '../consolidation/situation.ts'
import { type Bucket, type Counts, completionRate } from '../domain/bucket.ts'
import { exemptionLabels, grouped, rateText } from '../table/counting-labels.ts'
import type { Language } from '../table/labels.ts'

/**
 * @example
 * officialParagraph(situation, 'vi')
 * // 'Tổng số 22 nhiệm vụ, tương ứng 158 lượt giao …; đã hoàn thành 10 nhiệm vụ (đúng hạn 8, quá hạn 2); …'
 */
export function officialParagraph({ tasks, scope }: Situation, language: Language): string {
  const n = (number: number) => grouped(number, language)
  const counts = countsOf(tasks)
  const { openSets, outside } = scope
  const completion = completionRate(counts)
  const nothingDue = language === 'vi' ? ' (chưa có nhiệm vụ nào đến hạn)' : ' (nothing was due yet)'
  const rate = `${rateText(completion, language)}${completion.denominator === 0 ? nothingDue : ''}`
  if (language === 'vi') {
    const sets = openSets > 0 ? ` và ${n(openSets)} nhóm chưa xác định` : ''
    const beside = outside > 0 ? ` (trong đó ${n(outside)} nhiệm vụ giao ngoài phụ lục)` : ''
    const total = `Tổng số ${n(scope.tasks)} nhiệm vụ${beside}, tương ứng ${n(scope.obligations)} lượt giao cho ${n(scope.agencies)} cơ quan${sets}`
    return `${total}: ${clausesVi(counts).join('; ')}. Tỷ lệ hoàn thành trên số nhiệm vụ đã hoàn thành hoặc đã quá hạn: ${rate}.`
  }
  const sets = openSets > 0 ? ` and ${n(openSets)} open sets` : ''
  const beside = outside > 0 ? ` (${n(outside)} of them outside the appendix)` : ''
  const total = `${n(scope.tasks)} tasks${beside}, or ${n(scope.obligations)} assignments to ${n(scope.agencies)} agencies${sets}`
  return `${total}: ${clausesEn(counts).join('; ')}. Completion rate of the tasks done or overdue: ${rate}.`
}

/** The counts as clauses, the four cells always and the others where there are any; they add up to the total. */
export function clausesVi(counts: Counts): readonly string[] {
  const n = (...buckets: readonly Bucket[]) => grouped(sum(counts, buckets), 'vi')
  const clauses = [
    `đã hoàn thành ${n('done-on-time', 'done-late')} nhiệm vụ (đúng hạn ${n('done-on-time')}, quá hạn ${n('done-late')})`,
    `chưa hoàn thành ${n('open-in-time', 'open-overdue')} nhiệm vụ (trong hạn ${n('open-in-time')}, quá hạn ${n('open-overdue')})`,
  ]
  if (sum(counts, untimed) > 0) {
    const both = `đã thực hiện ${n('untimed-done')}, chưa thực hiện ${n('untimed-open')}`
    clauses.push(`không xét thời hạn ${n(...untimed)} nhiệm vụ (${both})`)
  }
  if (counts['nothing-arising'] > 0) clauses.push(`không phát sinh trong kỳ ${n('nothing-arising')} nhiệm vụ`)
  if (counts['set-aside'] > 0) clauses.push(`không theo dõi ${n('set-aside')} nhiệm vụ`)
  return clauses
}

function clausesEn(counts: Counts): readonly string[] {
  const n = (...buckets: readonly Bucket[]) => grouped(sum(counts, buckets), 'en')
  const clauses = [
    `${n('done-on-time', 'done-late')} done (${n('done-on-time')} on time, ${n('done-late')} late)`,
    `${n('open-in-time', 'open-overdue')} not done (${n('open-in-time')} in time, ${n('open-overdue')} overdue)`,
  ]
  if (sum(counts, untimed) > 0) {
    const both = `${n('untimed-done')} carried out, ${n('untimed-open')} not`
    clauses.push(`${n(...untimed)} not measured against time (${both})`)
  }
  if (counts['nothing-arising'] > 0) clauses.push(`${n('nothing-arising')} with nothing arising in the period`)
  if (counts['set-aside'] > 0) clauses.push(`${n('set-aside')} set aside`)
  return clauses
}

const untimed: readonly Bucket[] = ['untimed-done', 'untimed-open']

function sum(counts: Counts, buckets: readonly Bucket[]): number {
  return buckets.reduce((total, bucket) => total + counts[bucket], 0)
}

/** Who reported, as the report's first part says it; in obligations. */
export function coverageSentences({ coverage }: Situation): string {
  const n = (list: readonly unknown[]) => grouped(list.length, 'vi')
  const { expected, received, onTime, late, missing, returned, accepted, exempt } = coverage
  const rate = rateText({ numerator: received.length, denominator: expected.length }, 'vi')
  return [
    `Số lượt phải báo cáo: ${n(expected)}; đã gửi ${n(received)} lượt (đúng hạn ${n(onTime)}, chậm ${n(late)}); chưa gửi ${n(missing)} lượt; tỷ lệ gửi báo cáo: ${rate}.`,
    `Trong số đã gửi, đã tiếp nhận ${n(accepted)} lượt, đề nghị bổ sung, hoàn thiện ${n(returned)} lượt.`,
    ...exemptSentence(exempt),
  ].join(' ')
}

/** What stands between all obligations and the expected ones; nothing where that is the same. */
function exemptSentence(exempt: Situation['coverage']['exempt']): readonly string[] {
  const told = exemptions.filter((reason) => exempt[reason].length > 0)
  if (told.length === 0) return []
  const parts = told.map((reason) => {
    const { vi } = exemptionLabels[reason]
    return `${vi.charAt(0).toLocaleLowerCase('vi')}${vi.slice(1)} ${grouped(exempt[reason].length, 'vi')}`
  })
  const all = told.reduce((total, reason) => total + exempt[reason].length, 0)
  return [`Không tính ${grouped(all, 'vi')} lượt giao: ${parts.join(', ')}.`]
}

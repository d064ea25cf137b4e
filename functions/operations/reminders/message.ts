// What goes to the webhook: one shape for every gateway (DEPLOY, "Reminders"). Only what an agency knows anyway: which
// plan, which report, until when. Nothing that anybody wrote into a report.
import type { ToUrge } from '../../../shared/consolidation/work-lists.ts'
import { showDay } from '../../../shared/domain/calendar.ts'
import type { Period } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { periodInWords, planInWords } from '../../../shared/printing/print-settings.ts'

/** `type` and `attachments` are what Microsoft Teams shows by itself; the rest is for gateways to pick from. */
export interface ReminderMessage {
  readonly type: 'message'
  readonly attachments: readonly object[]
  readonly kind: 'so-ke-hoach-reminder'
  readonly version: 1
  /** The same however often it is sent: a gateway that has seen it drops it. */
  readonly id: string
  readonly plan: { readonly id: string; readonly number: string; readonly title: string }
  readonly period: { readonly id: string; readonly from: string; readonly to: string }
  readonly agency: { readonly id: string; readonly name: string; readonly contact: string }
  readonly why: ToUrge['why']
  /** ISO day, the last one for the report. */
  readonly due: string
  /** Negative once it is past. */
  readonly daysLeft: number
  readonly subject: string
  readonly text: string
}

/**
 * The message about one agency, in the words that people read; gateways pick what they need.
 *
 * @param day ISO day the reminder is for
 */
export function messageOf(
  plan: Plan,
  period: Period,
  { agency: id, why, due, left }: ToUrge,
  day: string,
): ReminderMessage {
  const agency = plan.directory.agencies.find((it) => it.id === id)
  const name = agency?.name ?? id
  const report = `báo cáo kết quả thực hiện ${planInWords(plan)}, ${periodInWords(period)}`
  const standing = why === 'missing' ? `chưa gửi ${report}` : `được đề nghị bổ sung, hoàn thiện ${report}`
  const subject = `Đôn đốc báo cáo Kế hoạch số ${plan.number}, ${periodInWords(period)}: ${name}`
  const text = `${name} ${standing}. Thời hạn: hết ngày ${showDay(due)} (${daysInWords(left)}). Đề nghị nhập đủ kết quả và gửi báo cáo kỳ trong Sổ Kế hoạch.`
  return {
    type: 'message',
    attachments: [card(subject, text)],
    kind: 'so-ke-hoach-reminder',
    version: 1,
    id: [plan.id, period.id, id, day].join('|'),
    plan: { id: plan.id, number: plan.number, title: plan.title },
    period: { id: period.id, from: period.from, to: period.to },
    agency: { id, name, contact: agency?.contact ?? '' },
    ...{ why, due, daysLeft: left, subject, text },
  }
}

function daysInWords(left: number): string {
  if (left < 0) return `đã quá hạn ${-left} ngày`
  return left === 0 ? 'hết hạn hôm nay' : `còn ${left} ngày`
}

/** An adaptive card, as the Teams workflow "when a webhook request is received" posts it. */
function card(subject: string, text: string): object {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      body: [
        { type: 'TextBlock', text: subject, weight: 'Bolder', wrap: true },
        { type: 'TextBlock', text, wrap: true },
      ],
    },
  }
}

// What DEPLOY tells those who build a gateway is what is posted: the same fields of the same types, and the same values.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { messageOf } from '../../../../functions/operations/reminders/message.ts'
import type { ToUrge } from '../../../../shared/consolidation/work-lists.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import { homeAffairs, periodId, samplePlan, settings } from '../../support/sample-plan.ts'

const text = await readFile(new URL('../../../../functions/DEPLOY.en.md', import.meta.url), 'utf8')
const told = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json)
const documented: unknown = JSON.parse(told.find((json) => json.includes('so-ke-hoach-reminder')) ?? '')

const plan = samplePlan('kh-67' as PlanId)
const { agencies } = plan.directory
const withContact = agencies.map((it) => (it.id === homeAffairs ? { ...it, contact: 'vanthu@snv.example.vn' } : it))
const period = { id: periodId, ...settings, state: 'open', epoch: 'e' } as const
const owed: ToUrge = { agency: homeAffairs, why: 'missing', due: '2013-12-19', left: 3, rows: [] }
const posted = JSON.parse(
  JSON.stringify(
    messageOf({ ...plan, directory: { ...plan.directory, agencies: withContact } }, period, owed, '2013-12-16'),
  ),
)

/** What is written out of it: `…` stands for the rest of a text, `{ }` for what is Microsoft's. */
function inShort(value: unknown, like: unknown): unknown {
  if (typeof value === 'string' && typeof like === 'string' && like.endsWith('…')) {
    return value.startsWith(like.slice(0, -1)) ? like : value
  }
  if (Array.isArray(value) && Array.isArray(like)) return value.map((it, at) => inShort(it, like[at]))
  if (typeof value !== 'object' || value === null || typeof like !== 'object' || like === null) return value
  if (Object.keys(like).length === 0) return {}
  const pairs = Object.entries(value).map(([key, it]) => [key, inShort(it, (like as Record<string, unknown>)[key])])
  return Object.fromEntries(pairs)
}

test('the message is the one that DEPLOY shows, field by field', () => {
  expect(inShort(posted, documented)).toEqual(documented)
})

test.each(['en', 'vi'])('DEPLOY.%s explains every field that is not plain', async (language) => {
  const page = await readFile(new URL(`../../../../functions/DEPLOY.${language}.md`, import.meta.url), 'utf8')
  const [, section = ''] = page.split(/^## 8\. .*$/m)
  for (const name of ['why', 'daysLeft', 'contact', 'subject', 'text', 'id', 'Idempotency-Key', 'Retry-After']) {
    expect(section, name).toMatch(new RegExp(`[\`.]${name}\``))
  }
})

// What the head of the pane has to say on every screen, held against what the session knows.
import type { Page } from 'playwright-core'
import { createFormat } from '../../../addin/app/words/format.ts'
import { en } from '../../../addin/app/words/text.en.ts'
import { vi } from '../../../addin/app/words/text.vi.ts'

const words = { vi, en }

/** What is not said, or cannot be seen; empty when all of it is. */
export async function headLacks(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const { plan, agencyName, period, pending, syncedAt, online, me } = window.session.view()
    const head = document.querySelector('.head')
    const { left = 0, right = 0, top = 0 } = head?.getBoundingClientRect() ?? {}
    const isInSight = top >= 0 && left >= 0 && right <= window.innerWidth
    const view = { number: plan?.number, agencyName, period: period?.id, pending, syncedAt, online, name: me?.name }
    return { ...view, isInSight, language: document.documentElement.lang, text: head?.textContent ?? '' }
  })
  const language = shown.language === 'en' ? 'en' : 'vi'
  const { head } = words[language]
  const format = createFormat(language)
  const { number, period, agencyName, name, pending, syncedAt } = shown
  const hasPlan = number !== undefined
  const work = pending > 0 ? head.pending(pending) : syncedAt === undefined ? undefined : head.saved
  const expected = [
    hasPlan ? head.plan(number) : head.noPlan,
    hasPlan ? agencyName : name,
    hasPlan && (period === undefined ? head.noPeriod : head.period(format.period(period))),
    hasPlan && period !== undefined && work,
    hasPlan && syncedAt !== undefined && head.syncedAt(format.moment(syncedAt)),
    shown.online ? head.online : head.offline,
  ]
  const missing = expected.filter((it): it is string => typeof it === 'string' && !shown.text.includes(it))
  return [
    ...missing.map((it) => `the head does not say: ${it}`),
    ...(shown.isInSight ? [] : ['the head is out of sight']),
  ]
}

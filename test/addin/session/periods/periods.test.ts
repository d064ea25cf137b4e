// Two workbooks of the secretariat, each with its own list of periods: neither takes the place of what the other opened or
// moved, and whoever brings a workbook up to date sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../../functions/local/local-stack.ts'
import type { PeriodId } from '../../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../../shared/domain/period.ts'
import type { Desk } from '../../../story/desk.ts'
import { publishSample } from '../../../support/published.ts'

const now = () => new Date('2013-12-10T02:30:00Z')

let stack: LocalStack
beforeAll(async () => {
  stack = await startLocalStack({ now })
})
afterAll(() => stack.close())

test('an ad hoc period that another workbook opened stays as it is, and the next one is offered', async () => {
  const { secretariat, open } = await publishSample(stack, now)
  const other = await open('Cán bộ thứ hai', ['secretariat'], { role: 'secretariat' })
  const settings: PeriodSettings = {
    ...{ kind: 'ad-hoc', from: '2013-01-01', to: '2013-12-10', cutOff: '2013-12-10' },
    ...{ agenciesDue: '2013-12-13', secretariatDue: '2013-12-16', document: '12/UBND-TH' },
  }
  const nameOf = ({ session }: Desk): PeriodId => session.periods.choices()?.adHoc ?? ('' as PeriodId)
  const mine = { id: nameOf(secretariat), settings }
  const theirs = { id: nameOf(other), settings: { ...settings, document: '34/UBND-TH' } }
  expect(mine.id).toBe(theirs.id)

  // Sent again it is the same opening.
  for (let count = 0; count < 2; count += 1) await secretariat.session.periods.open(mine)
  await expect(other.session.periods.open(theirs)).rejects.toMatchObject({
    trouble: { code: 'period-changed' },
  })

  const choices = other.session.periods.choices()
  expect(choices?.periods.find(({ id }) => id === mine.id)).toMatchObject({ document: '12/UBND-TH' })
  expect(choices?.adHoc).not.toBe(mine.id)
  await other.session.periods.open({ ...theirs, id: nameOf(other) })
  expect(other.session.periods.choices()?.periods.map(({ document }) => document)).toEqual(
    expect.arrayContaining(['12/UBND-TH', '34/UBND-TH']),
  )
})

test('a last day that is moved is seen with the next update, and is moved by nobody who did not see it', async () => {
  const { secretariat, open, clerkOf, period } = await publishSample(stack, now)
  const other = await open('Cán bộ thứ hai', ['secretariat'], { role: 'secretariat' })
  const clerk = await clerkOf('so-noi-vu')
  const seen = secretariat.session.view().period
  if (!seen) throw new Error('no period')
  const days = { cutOff: '2013-12-08', agenciesDue: '2013-12-09', secretariatDue: '2013-12-12' }
  await secretariat.session.periods.move(seen, days)
  expect(secretariat.session.view().period).toMatchObject(days)

  expect(clerk.session.view().period?.agenciesDue).toBe(seen.agenciesDue)
  await clerk.session.refresh()
  expect(clerk.session.view().period).toMatchObject({ id: period, ...days })
  // The server decides by the day in force: this one is late.
  const letter = { number: '', date: '', signer: '', office: '' }
  await clerk.session.act({ action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ số liệu' })
  expect(clerk.session.view().heads[0]?.submission).toMatchObject({ late: true })

  const later = { ...days, agenciesDue: '2013-12-20', secretariatDue: '2013-12-25' }
  await expect(other.session.periods.move(seen, later)).rejects.toMatchObject({ trouble: { code: 'period-changed' } })
  const known = other.session.view().period
  expect(known).toMatchObject(days)
  if (known) await other.session.periods.move(known, later)
  // What was late stays so.
  await secretariat.session.refresh()
  expect(secretariat.session.view().period).toMatchObject(later)
  const head = secretariat.session.view().heads.find(({ id }) => id === 'so-noi-vu')
  expect(head?.submission).toMatchObject({ late: true })
})

// Two workbooks of the secretariat, each with its own list of periods: neither takes the place of what the other opened.
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

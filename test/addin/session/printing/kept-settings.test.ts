import { expect, it } from 'vitest'
import { readSettings, settingsRecords } from '../../../../addin/session/printing/kept-settings.ts'
import type { PeriodId, PlanId } from '../../../../shared/domain/ids.ts'
import { defaultSettings } from '../../../../shared/printing/print-settings.ts'
import { seedPlan } from '../../../support/seed-plan.ts'

const place = (period: string) => ({ plan: 'kh-67' as PlanId, period: period as PeriodId })
const settings = { ...defaultSettings(seedPlan, seedPlan.directory.secretariat), number: '215', date: '2013-12-24' }
const records = new Map(settingsRecords(place('2013'), settings).map(([key, text]) => [key, text ?? '']))

it('settings come back as they were kept', () => {
  expect(readSettings(records, place('2013'))).toEqual(settings)
  expect(readSettings(new Map(), place('2013'))).toEqual({})
})

it('another period has the heading and the signature, and a number of its own to come', () => {
  const { number: _number, date: _date, ...lasting } = settings
  expect(readSettings(records, place('2014'))).toEqual(lasting)
})

it('a record that cannot be read counts as absent, the other one stays', () => {
  const broken = new Map([...records, ['print-settings|kh-67', '{"signedAs":"GIÁM ĐỐC"}']])
  expect(readSettings(broken, place('2013'))).toEqual({ number: '215', date: '2013-12-24' })
})

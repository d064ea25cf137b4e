// What a decision makes of a row, and what keeps it from being one.
import { describe, expect, it } from 'vitest'
import {
  type Decision,
  decisionValues,
  directionValues,
  isForAmendment,
  lackOf,
  needsDay,
} from '../../../../addin/session/requests/decide.ts'
import { readDeadline } from '../../../../shared/domain/deadline.ts'
import { currentDeadline } from '../../../../shared/domain/timeliness.ts'

const document = '45/QĐ-UBND ngày 05/12/2013'
const granted: Decision = { answer: 'granted', document: ` ${document} `, day: '2014-03-31' }
const refused: Decision = { answer: 'refused', document, day: '' }
const kinds = ['extension', 'change-content', 'change-lead', 'stop', 'declared-deadline'] as const

describe('what a row says after', () => {
  it.each([
    [
      'an extension granted',
      'extension',
      granted,
      { decision: 'granted', decisionDocument: document, grantedDeadline: '2014-03-31' },
    ],
    ['one refused', 'extension', refused, { decision: 'refused', decisionDocument: document, grantedDeadline: '' }],
    [
      'another lead granted, which is for an amendment',
      'change-lead',
      granted,
      { decision: 'granted', decisionDocument: document, grantedDeadline: '' },
    ],
    [
      'a task stopped',
      'stop',
      granted,
      {
        ...{ decision: 'granted', decisionDocument: document, grantedDeadline: '' },
        ...{ setAside: 'withdrawn', setAsideDocument: document, setAsideOn: '2014-03-31' },
      },
    ],
    ['a declared day taken', 'declared-deadline', { ...granted, document: '' }, { declaredAccepted: 'yes' }],
    ['a declared day not taken', 'declared-deadline', refused, { declaredAccepted: 'no' }],
  ] as const)('%s', (_, kind, decision, values) => {
    expect(decisionValues({ kind }, decision)).toEqual(values)
  })

  it('a direction', () => {
    const given = { text: ' Giao Sở Tài chính bố trí kinh phí ', number: '12/UBND-TH', date: '2013-12-06' }
    expect(directionValues(given)).toEqual({
      direction: 'Giao Sở Tài chính bố trí kinh phí',
      directionNumber: '12/UBND-TH',
      directionDate: '2013-12-06',
    })
  })
})

it.each(kinds)('a decision about %s is one only with its document and its day, where it needs them', (kind) => {
  const isDeclared = kind === 'declared-deadline'
  expect(lackOf({ kind }, { ...refused, document: ' ' })).toBe(isDeclared ? undefined : 'document')
  expect(lackOf({ kind }, refused)).toBeUndefined()
  expect(lackOf({ kind }, { ...granted, day: '' })).toBe(needsDay({ kind }, 'granted') ? 'day' : undefined)
  expect(isForAmendment({ kind, answer: 'granted' })).toBe(kind.startsWith('change'))
  expect(isForAmendment({ kind, answer: 'refused' })).toBe(false)
})

it('what is written of an extension is what counts from then on', () => {
  const signed = readDeadline('Trước ngày 15/12/2013')
  expect(currentDeadline(signed, decisionValues({ kind: 'extension' }, granted))).toEqual({
    kind: 'day',
    lastDay: '2014-03-31',
    by: 'granted',
  })
  expect(currentDeadline(signed, decisionValues({ kind: 'extension' }, refused))).toMatchObject({ by: 'signed' })
})

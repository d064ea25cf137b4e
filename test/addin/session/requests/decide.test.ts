// What a decision makes of a row, and what keeps it from being one.
import { describe, expect, it } from 'vitest'
import {
  type Deciding,
  type Decision,
  decisionValues,
  directionValues,
  isForAmendment,
  lackOf,
  needsDay,
} from '../../../../addin/session/requests/decide.ts'
import { readDeadline } from '../../../../shared/domain/deadline.ts'
import type { Values } from '../../../../shared/domain/report.ts'
import { currentDeadline } from '../../../../shared/domain/timeliness.ts'

const document = '45/QĐ-UBND ngày 05/12/2013'
const granted: Decision = { answer: 'granted', document: ` ${document} `, day: '2014-03-31' }
const refused: Decision = { answer: 'refused', document, day: '' }
const kinds = ['extension', 'change-content', 'change-lead', 'stop', 'declared-deadline'] as const

type Kind = (typeof kinds)[number]
const asking = (kind: Kind, values: Values = {}, answer: Deciding['answer'] = 'pending'): Deciding => ({
  ...{ kind, answer },
  row: { values },
})

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
    expect(decisionValues(asking(kind), decision)).toEqual(values)
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
  expect(currentDeadline(signed, decisionValues(asking('extension'), granted))).toEqual({
    kind: 'day',
    lastDay: '2014-03-31',
    by: 'granted',
  })
  expect(currentDeadline(signed, decisionValues(asking('extension'), refused))).toMatchObject({ by: 'signed' })
})

describe('an extension granted before', () => {
  const former: Values = { decision: 'granted', decisionDocument: '12/UBND-TH', grantedDeadline: '2014-02-28' }
  const signed = readDeadline('Trước ngày 15/12/2013')
  const others = kinds.filter((kind) => kind !== 'declared-deadline')

  it.each(
    others.flatMap((kind) => [[kind, refused] as const, ...(kind === 'extension' ? [] : [[kind, granted] as const])]),
  )('goes on counting by its document when %s is answered by %j', (kind, decision) => {
    const values = { ...former, ...decisionValues(asking(kind, former), decision) }
    expect(values).toMatchObject({ decision: decision.answer, decisionDocument: `12/UBND-TH; ${document}` })
    expect(currentDeadline(signed, values)).toEqual({ kind: 'day', lastDay: '2014-02-28', by: 'granted' })
    // Correcting that decision names no document twice.
    const shown = { answer: 'refused', document: '12/UBND-TH; 46/QĐ-UBND', day: '' } as const
    const corrected = { ...values, ...decisionValues(asking(kind, values, decision.answer), shown) }
    expect(corrected).toMatchObject({ decisionDocument: shown.document, grantedDeadline: '2014-02-28' })
  })

  it('gives way to another one, and ends when the grant of the same request is taken back', () => {
    expect(decisionValues(asking('extension', former), granted)).toEqual({
      ...{ decision: 'granted', decisionDocument: document, grantedDeadline: '2014-03-31' },
    })
    const back = { ...former, ...decisionValues(asking('extension', former, 'granted'), refused) }
    expect(currentDeadline(signed, back)).toMatchObject({ by: 'signed' })
  })
})

describe('a stop that is taken back', () => {
  const extended: Values = { decision: 'granted', decisionDocument: '12/UBND-TH', grantedDeadline: '2014-02-28' }

  it.each([
    ['nothing', {}],
    ['an extension', extended],
  ] as const)('sets nothing aside any more, after %s was granted', (_, before) => {
    const stopped = { ...before, ...decisionValues(asking('stop', before), granted) }
    expect(stopped).toMatchObject({ setAside: 'withdrawn', setAsideDocument: document })
    const back = decisionValues(asking('stop', stopped, 'granted'), { ...refused, document: '46/QĐ-UBND' })
    expect(back).toMatchObject({ decision: 'refused', setAside: '', setAsideDocument: '', setAsideOn: '' })
  })

  it('leaves what was set aside by another document', () => {
    const aside = {
      decision: 'refused',
      decisionDocument: '8/UBND-TH',
      setAside: 'suspended',
      setAsideDocument: '9/UBND-TH',
    }
    expect(decisionValues(asking('stop', aside, 'refused'), refused)).not.toHaveProperty('setAside')
    expect(decisionValues(asking('stop', { setAside: 'suspended' }), refused)).not.toHaveProperty('setAside')
  })
})

// Which extension counts after decisions on several requests, however the cells are filled in.
import { describe, expect, it } from 'vitest'
import { type Decided, type Extension, extensionOf, settleExtension } from '../../../shared/domain/extension.ts'
import type { Values } from '../../../shared/domain/report.ts'

const first: Extension = { day: '2014-02-28', document: '12/UBND-TH' }
const granted = ({ day, document }: Extension): Values => ({
  ...{ request: 'extension', decision: 'granted', decisionDocument: document, grantedDeadline: day },
})
const second: Extension = { day: '2014-06-30', document: '46/UBND-TH' }
const none = { isAnew: false, earlier: undefined }
const refusal = { decision: 'refused', decisionDocument: '50/UBND-TH' }

/** What counts, and what stood before it. */
function settle(decided: Omit<Decided, 'after'> & { readonly change: Values }) {
  const settled = settleExtension({ ...decided, after: { ...decided.before, ...decided.change } })
  return { counts: extensionOf(settled.values)?.day, ...settled }
}

describe('an extension', () => {
  it('counts once it is granted, with its day and its document', () => {
    expect(extensionOf(granted(first))).toEqual(first)
    for (const lack of ['decision', 'decisionDocument', 'grantedDeadline'] as const) {
      expect(extensionOf({ ...granted(first), [lack]: '' })).toBeUndefined()
    }
    const change = granted(first)
    expect(settle({ ...none, before: { request: 'extension' }, change })).toMatchObject({
      counts: first.day,
      earlier: undefined,
    })
  })

  it.each([
    ['left standing', refusal],
    ['emptied', { ...refusal, grantedDeadline: '' }],
  ] as const)('is over when its grant is turned into a refusal, its day %s', (_, change) => {
    const { counts, values } = settle({ ...none, before: granted(first), change })
    expect([counts, values.grantedDeadline]).toEqual([undefined, ''])
  })

  it('is over when its decision is emptied', () => {
    expect(settle({ ...none, before: granted(first), change: { decision: '' } }).counts).toBeUndefined()
  })

  it('goes on when another request is refused, and its document stays named', () => {
    const { counts, values, earlier } = settle({
      before: granted(first),
      change: refusal,
      isAnew: true,
      earlier: undefined,
    })
    expect([counts, values.decisionDocument, earlier]).toEqual([first.day, '12/UBND-TH; 50/UBND-TH', first])
    // Corrected, it names no document twice.
    const corrected = settle({
      before: values,
      change: { decisionDocument: '12/UBND-TH; 51/UBND-TH' },
      isAnew: false,
      earlier,
    })
    expect([corrected.counts, corrected.values.decisionDocument]).toEqual([first.day, '12/UBND-TH; 51/UBND-TH'])
    // Who empties its day ends it.
    const ended = settle({ before: values, change: { grantedDeadline: '' }, isAnew: false, earlier })
    expect([ended.counts, ended.earlier]).toEqual([undefined, undefined])
  })

  it('goes on when another request is refused and the day that stood there is deleted with it', () => {
    const change = { ...refusal, grantedDeadline: '' }
    const { counts, values } = settle({ before: granted(first), change, isAnew: true, earlier: undefined })
    expect([counts, values.decisionDocument]).toEqual([first.day, '12/UBND-TH; 50/UBND-TH'])
  })

  it('comes back when the one after it is taken back, whichever way', () => {
    const { values, earlier } = settle({
      before: granted(first),
      change: granted(second),
      isAnew: true,
      earlier: undefined,
    })
    expect([extensionOf(values), earlier]).toEqual([second, first])
    for (const change of [refusal, { ...refusal, grantedDeadline: '' }]) {
      const back = settle({ before: values, change, isAnew: false, earlier })
      expect([back.counts, back.values.decisionDocument]).toEqual([first.day, '12/UBND-TH; 50/UBND-TH'])
      // Granted again after all.
      const again = settle({ before: back.values, change: granted(second), isAnew: false, earlier: back.earlier })
      expect([again.counts, again.earlier]).toEqual([second.day, first])
    }
    const emptied = settle({ before: values, change: { decision: '' }, isAnew: false, earlier })
    expect(extensionOf(emptied.values)).toEqual(first)
  })

  it('is no matter of a decision on anything else', () => {
    const before = { ...granted(first), request: 'change-lead' }
    for (const decision of ['granted', 'refused']) {
      expect(settle({ before, change: { decision }, isAnew: true, earlier: undefined }).counts).toBe(first.day)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { defaultRegime } from '../../../shared/domain/plan.ts'
import { plan } from '../../../shared/wire/plan.ts'

const texts = { content: '', lead: '', support: '', product: '', deadline: 'Theo tiến độ', issuer: '' }
const task = { id: 'I.1', path: 'I.1', no: '1', group: '', ...texts, extra: {}, leads: [], supports: [] }
const planWith = (meaning: unknown) => ({
  id: 'p',
  number: '',
  issuedOn: '',
  issuer: '',
  title: '',
  groups: [],
  tasks: [{ ...task, ...(meaning !== undefined && { meaning }) }],
  directory: { secretariat: 'a', agencies: [], collectives: [] },
  regime: defaultRegime,
})

describe('the meaning of a deadline over HTTP', () => {
  test.each([
    undefined,
    { kind: 'date', end: '2014-03-31' },
    { kind: 'recurring', every: 'half' },
    { kind: 'ongoing' },
  ])('%j is taken as it is', (meaning) => {
    expect(plan.parse(planWith(meaning)).tasks[0]?.meaning).toEqual(meaning)
  })

  test.each([null, { kind: 'someday' }, { kind: 'date', end: '31/03/2014' }, { end: '2014-03-31' }])(
    '%j is refused',
    (meaning) => expect(plan.safeParse(planWith(meaning)).success).toBe(false),
  )
})

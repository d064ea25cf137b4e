import { expect, it } from 'vitest'
import { decisionIssues } from '../../../shared/validation/decision-rules.ts'

const asked = { request: 'extension' }
const granted = { ...asked, decision: 'granted', decisionDocument: '12/UBND-TH', grantedDeadline: '2014-02-28' }
const refused = { ...asked, decision: 'refused', decisionDocument: '50/UBND-TH' }
const day = { params: { day: '2014-02-28' }, field: 'grantedDeadline' }

it.each([
  ['a grant', asked, granted, false, []],
  ['a refusal', asked, refused, false, []],
  [
    'a refusal with a new day',
    asked,
    { ...refused, grantedDeadline: '2014-02-28' },
    false,
    [{ code: 'decision-contradicts', level: 'error', ...day }],
  ],
  [
    'a refusal in place of a grant, its day left',
    granted,
    { ...granted, decision: 'refused' },
    false,
    [{ code: 'extension-taken-back', level: 'warning', ...day }],
  ],
  ['a refusal in place of a grant, its day emptied', granted, refused, false, []],
  ['a refusal of a later request', granted, { ...granted, decision: 'refused' }, true, []],
  [
    'a refusal that stands beside an earlier extension',
    { ...granted, decision: 'refused' },
    { ...granted, decision: 'refused', opinion: 'x' },
    false,
    [],
  ],
  ['a refusal of another lead', granted, { ...granted, request: 'change-lead', decision: 'refused' }, false, []],
] as const)('%s', (_, before, after, isAnew, issues) => {
  expect(decisionIssues({ before, after, isAnew })).toEqual(issues)
})

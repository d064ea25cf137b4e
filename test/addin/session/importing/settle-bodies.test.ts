// Names that the directory does not know or cannot count: one doubt each, and what each decision makes of the directory.
import { describe, expect, it } from 'vitest'
import type { ReadSource } from '../../../../addin/session/importing/read-source.ts'
import {
  type BodyChoice,
  bodyDoubts,
  keyOf,
  mayHaveMembers,
  settleBody,
} from '../../../../addin/session/importing/settle-bodies.ts'
import { doubtsOf, settled } from '../../../../addin/session/importing/settling.ts'
import { type DirectoryDraft, newAgency } from '../../../../addin/session/plan/directory-of.ts'
import type { SettledTask } from '../../../../shared/appendix/settle.ts'
import type { Issue } from '../../../../shared/domain/issue.ts'

const [first, second] = [newAgency('Sở Nội vụ', []), newAgency('Sở Tư pháp', [])]
const bodies: DirectoryDraft = { agencies: [first, second], collectives: [] }

function task(id: string, lead: string, support = ''): SettledTask {
  return { id, no: id, group: '', content: 'Rà soát', lead, support, product: '', deadline: '', issuer: '', extra: {} }
}

const doubts = (tasks: SettledTask[], draft = bodies, kept: string[] = []) =>
  bodyDoubts(tasks, draft, new Set(kept)).map(({ code, task: of, text }) => [code, of, text])

const unknown: Issue = { code: 'body-unknown', level: 'doubt', task: '1', field: 'lead', text: 'Sở Nội vị' }
const open: Issue = { code: 'body-open', level: 'doubt', task: '1', field: 'lead', text: 'UBND các huyện' }

describe('doubts about bodies', () => {
  it('are one for each name, at the first task that has it', () => {
    const tasks = [task('1', 'Sở Nội vụ', 'Sở Nội vị'), task('2', 'Sở Nội vị'), task('3', 'UBND các huyện')]
    expect(doubts(tasks)).toEqual([
      ['body-unknown', '1', 'Sở Nội vị'],
      ['body-open', '3', 'UBND các huyện'],
    ])
  })

  it('are none for names that were left as they are', () => {
    expect(doubts([task('1', 'Sở Nội vị')], bodies, [keyOf(unknown)])).toEqual([])
  })

  it('may be counted out, but for supporters that are only "liên quan"', () => {
    expect(mayHaveMembers(open)).toBe(true)
    expect(mayHaveMembers({ ...open, field: 'support', text: 'Các cơ quan liên quan' })).toBe(false)
    expect(mayHaveMembers({ ...open, field: 'lead', text: 'Các cơ quan liên quan' })).toBe(true)
    expect(mayHaveMembers(unknown)).toBe(false)
  })
})

describe('a decision about a name', () => {
  it.each<[string, Issue, BodyChoice, Partial<DirectoryDraft>]>([
    [
      'makes it another name of a body',
      unknown,
      { kind: 'same-as', agency: first.id },
      { agencies: [{ ...first, otherNames: ['Sở Nội vị'] }, second] },
    ],
    [
      'makes it a new body',
      unknown,
      { kind: 'new' },
      { agencies: [first, second, newAgency('Sở Nội vị', [first, second])] },
    ],
    [
      'gives a set of bodies its members',
      open,
      { kind: 'members', members: [second.id] },
      { collectives: [{ name: 'UBND các huyện', otherNames: [], members: [second.id] }] },
    ],
    ['leaves everything as it is', unknown, { kind: 'keep' }, bodies],
  ])('%s', (_, doubt, choice, expected) => {
    const after = settleBody(bodies, doubt, choice)
    expect(after).toMatchObject(expected)
    if (choice.kind !== 'keep') expect(doubts([task('1', doubt.text ?? '')], after)).toEqual([])
  })

  it('gives other members to a set that has some', () => {
    const listed = settleBody(bodies, open, { kind: 'members', members: [second.id] })
    expect(settleBody(listed, open, { kind: 'members', members: [first.id] }).collectives).toEqual([
      { name: 'UBND các huyện', otherNames: [], members: [first.id] },
    ])
  })
})

describe('settling what was read', () => {
  const source: ReadSource = {
    source: { kind: 'paragraphs', paragraphs: [] },
    appendix: {
      plan: {},
      columns: [],
      groups: [],
      tasks: [task('1', 'Sở Nội vị')],
      issues: [{ code: 'cell-uncertain', level: 'doubt', task: '1', field: 'lead', text: 'Sở Nội vị' }],
      counts: { read: 1, tasks: 1, groups: 0, unread: 0 },
    },
    bodies,
    secretariat: '',
    keptBodies: new Set<string>(),
    inPlaceOf: undefined,
  }

  it('asks once about words that put two columns in doubt', () => {
    const [doubt] = source.appendix.issues
    const issues = doubt ? [doubt, { ...doubt, field: 'support' }, { ...doubt, task: '2' }] : []
    const asked = doubtsOf({ ...source, appendix: { ...source.appendix, issues } })
    expect(asked.map(({ task, field }) => [task, field])).toEqual([
      ['1', 'lead'],
      ['2', 'lead'],
      ['1', 'lead'],
    ])
  })

  it('puts the doubts of the document before those of its bodies, and takes away the one that is answered', () => {
    const [cell, body] = doubtsOf(source)
    expect([cell?.code, body?.code]).toEqual(['cell-uncertain', 'body-unknown'])
    const kept = cell && settled(source, cell, { kind: 'keep' })
    expect(kept && doubtsOf(kept)).toMatchObject([{ code: 'body-unknown' }])
    const left = body && settled(source, body, { kind: 'body', choice: { kind: 'keep' } })
    expect(left && doubtsOf(left)).toMatchObject([{ code: 'cell-uncertain' }])
  })
})

// What reading offers for a doubt, and that one answer settles both doubts about the same words.
import { describe, expect, it } from 'vitest'
import { readText } from '../../../addin/import/read-text.ts'
import { proposedFor } from '../../../shared/appendix/propose.ts'
import { readAppendix } from '../../../shared/appendix/read-appendix.ts'
import { type SettledAppendix, settle } from '../../../shared/appendix/settle.ts'
import type { Issue } from '../../../shared/domain/issue.ts'

const cells = { support: '', product: '', deadline: '', issuer: '', extra: {} }
const appendix: SettledAppendix = {
  plan: { title: 'CHƯƠNGTRÌNH' },
  columns: [],
  groups: [{ id: 'I', no: 'I', title: 'Tuyêntruyền', level: 1 }],
  tasks: [
    { ...cells, id: 'I.1', no: '1', group: 'I', content: 'Rà soát', lead: 'Sở Nội vụ', product: 'Báo cáo\nKhoa Nội' },
  ],
  issues: [],
  counts: { read: 2, tasks: 1, groups: 1, unread: 0 },
}
const uncertain: Issue = { code: 'cell-uncertain', level: 'doubt', task: 'I.1', text: 'Khoa Nội' }
const toSupport = [{ field: 'support', value: 'Khoa Nội' }]

describe('what is offered', () => {
  it.each<[string, Issue, object[]]>([
    [
      'words that may belong to another column are moved there',
      { ...uncertain, field: 'product', proposals: toSupport },
      [{ kind: 'move', task: 'I.1', from: 'product', to: 'support', at: 8 }],
    ],
    [
      'to the empty column that may miss them as well',
      { ...uncertain, field: 'support', proposals: toSupport },
      [{ kind: 'move', task: 'I.1', from: 'product', to: 'support', at: 8 }],
    ],
    [
      'words that are not the last of their cell are left to the person',
      { ...uncertain, field: 'product', text: 'Báo cáo', proposals: [{ field: 'support', value: 'Báo cáo' }] },
      [],
    ],
    [
      'what a merged cell may have meant is another text',
      { ...uncertain, field: 'lead', text: 'Sở Nội vụ', proposals: [{ field: 'lead', value: '' }] },
      [{ kind: 'set', task: 'I.1', field: 'lead', text: '' }],
    ],
    [
      'a title of a group with its words parted',
      { code: 'glued-words', level: 'doubt', task: 'I', field: 'title', proposals: [{ value: 'Tuyên truyền' }] },
      [{ kind: 'set', task: 'I', field: 'title', text: 'Tuyên truyền' }],
    ],
    [
      "the plan's own title with its words parted",
      { code: 'glued-words', level: 'doubt', field: 'title', proposals: [{ value: 'CHƯƠNG TRÌNH' }] },
      [{ kind: 'set', field: 'title', text: 'CHƯƠNG TRÌNH' }],
    ],
    ['nothing for a task that is gone', { ...uncertain, task: 'II.9', field: 'product', proposals: toSupport }, []],
    [
      'nothing for a column that tasks have no cell for',
      { ...uncertain, field: 'product', proposals: [{ field: 'Ghi chú', value: 'Khoa Nội' }] },
      [],
    ],
  ])('%s', (_, doubt, offers) => {
    expect(proposedFor(appendix, doubt)).toEqual(offers)
  })

  it('corrects the title that a plan is published with', () => {
    const doubt: Issue = { code: 'glued-words', level: 'doubt', field: 'title', proposals: [{ value: 'CHƯƠNG TRÌNH' }] }
    const [offer] = proposedFor(appendix, doubt)
    expect(offer && settle({ ...appendix, issues: [doubt] }, offer, doubt)).toMatchObject({
      plan: { title: 'CHƯƠNG TRÌNH' },
      issues: [],
    })
  })
})

describe('two doubts about the same words', () => {
  const there: Issue = { ...uncertain, field: 'product', proposals: toSupport }
  const elsewhere: Issue = { ...uncertain, field: 'support', proposals: toSupport }
  const other: Issue = { ...uncertain, field: 'lead', text: 'Sở Nội vụ' }
  const open = { ...appendix, issues: [there, elsewhere, other] }

  it('go together when the reading is kept', () => {
    expect(settle(open, { kind: 'keep' }, there).issues).toEqual([other])
  })

  it('go together when the words are moved', () => {
    const [offer] = proposedFor(open, elsewhere)
    const after = offer && settle(open, offer, elsewhere)
    expect(after?.tasks[0]).toMatchObject({ product: 'Báo cáo', support: 'Khoa Nội' })
    expect(after?.issues).toEqual([other])
  })
})

describe('a cell in an old font', () => {
  const readWith = (lead: string) =>
    readAppendix(
      readText(
        `STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát văn bản của tỉnh về thủ tục hành chính\t${lead}\tQuý I/2025`,
      ),
    )

  it('is an error that offers what it means', () => {
    const read = readWith('Së Néi vô, Së Tµi chÝnh')
    const doubt = read.issues.find(({ code }) => code === 'legacy-encoding')
    expect(doubt).toMatchObject({ level: 'error', task: '1', field: 'lead', params: { encoding: 'TCVN3' } })
    const [offer] = doubt ? proposedFor(read, doubt) : []
    const after = offer && settle(read, offer, doubt)
    expect(after?.tasks[0]?.lead).toBe('Sở Nội vụ, Sở Tài chính')
    expect(after?.issues).toEqual([])
  })

  it('offers nothing where a letter of it is lost', () => {
    const read = readWith('Së Néi vô, Së T\u00ad ph¸p')
    expect(read.issues).toMatchObject([{ code: 'legacy-encoding' }])
    expect(read.issues.flatMap((doubt) => proposedFor(read, doubt))).toEqual([])
  })
})

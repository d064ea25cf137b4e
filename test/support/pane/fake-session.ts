// A session without a workbook or a server, for tests of the pane: it shows the view it is given, remembers which verbs
// were called, and answers them as told. A verb takes a moment, as the real one does.

import type { ReadFile, Units } from '../../../addin/session/handouts/handouts.ts'
import { planChanges } from '../../../addin/session/importing/plan-changes.ts'
import type { HistoryPage } from '../../../addin/session/past/history.ts'
import type { Comparison } from '../../../addin/session/past/past.ts'
import type { PeriodChoices } from '../../../addin/session/periods/periods.ts'
import type { AmendmentPreview } from '../../../addin/session/plan/amendment.ts'
import type { Figures } from '../../../addin/session/printing/figures.ts'
import {
  type Session,
  SessionError,
  type SessionView,
  type Trouble,
  type Verb,
} from '../../../addin/session/session.ts'
import { defaultRegime } from '../../../shared/domain/plan.ts'
import type { JournalInput } from '../../../shared/printing/journal.ts'
import type { MembersAnswer } from '../../../shared/wire/members.ts'
import type { RemindersAnswer } from '../../../shared/wire/reminders.ts'

/** What each verb answers; the rest of what a verb would do is told by `after`. */
export type Answers = {
  readonly [M in
    | 'people'
    | 'plans'
    | 'readSelection'
    | 'draftedPlan'
    | 'previewPublish'
    | 'publish'
    | 'check'
    | 'save'
    | 'refresh'
    | 'history']?: Awaited<ReturnType<Session[M]>>
} & {
  readonly members?: MembersAnswer
  readonly comparison?: Comparison
  readonly journal?: JournalInput
  readonly units?: Units
  readonly returned?: ReadFile
  readonly reminders?: RemindersAnswer
  /** Made up when they are asked for: they are much to work out. */
  readonly figures?: () => Promise<Figures>
}

const noComparison: Comparison = { before: undefined, after: undefined, differences: [] }
const noMembers: MembersAnswer = { wire: 1, members: [], invitations: [], agencies: [] }
const noReminders: RemindersAnswer = {
  wire: 1,
  isSending: false,
  reminding: { before: [7, 3, 1], after: [1, 5] },
  reminders: [],
}
const noHistory: HistoryPage = { agencyName: '', tasks: [], steps: [] }
/** Of a plan without tasks, on which nobody has anything to report. */
const noFigures = async () => (await import('./figures.ts')).emptyFigures()
const noJournal = async (): Promise<JournalInput> => ({
  ...(await noFigures()).input,
  today: '2013-12-10',
  deeds: [],
  from: '',
  to: '',
})

export interface FakeOptions {
  readonly view?: Partial<SessionView>
  readonly periods?: PeriodChoices
  readonly amendment?: AmendmentPreview
  readonly answers?: Answers
  /** How the view differs once a method is done. */
  readonly after?: { readonly [M in keyof Session]?: Partial<SessionView> }
  /** Methods that fail, and how. */
  readonly troubles?: { readonly [M in keyof Session]?: Trouble }
  /** Methods that throw what no session should throw. */
  readonly bugs?: readonly (keyof Session)[]
  /** Whether the sign-in has ended: everything fails for it until the next one. */
  readonly isExpired?: boolean
  /** Milliseconds a method takes; `Infinity` never ends. */
  readonly delay?: number
}

export interface FakeSession extends Session {
  /** Methods called so far with their arguments, in order. */
  readonly calls: readonly { readonly method: keyof Session; readonly args: readonly unknown[] }[]
  /** Changes the view from outside, as an event of the workbook or the network would. */
  show(change: Partial<SessionView>): void
  /** Ends the sign-in. */
  expire(): void
}

const blank: SessionView = {
  me: undefined,
  identity: undefined,
  plan: undefined,
  agencyName: undefined,
  period: undefined,
  headState: undefined,
  head: undefined,
  heads: [],
  behalf: new Map(),
  pending: 0,
  syncedAt: undefined,
  online: true,
  issues: [],
  conflicts: [],
  news: [],
  undoable: 0,
  repairs: [],
  readOnly: false,
  busy: undefined,
  trouble: undefined,
}

export function createFakeSession(options: FakeOptions = {}): FakeSession {
  const { answers = {}, after = {}, troubles = {}, bugs = [], delay = 0 } = options
  const calls: { method: keyof Session; args: readonly unknown[] }[] = []
  const listeners = new Set<() => void>()
  let view: SessionView = { ...blank, ...options.view }
  let isExpired = options.isExpired === true

  const show = (change: Partial<SessionView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  async function act<T>(method: keyof Session, args: readonly unknown[], answer: T, verb?: Verb): Promise<T> {
    calls.push({ method, args })
    if (verb) show({ busy: { verb }, trouble: undefined })
    if (delay === Number.POSITIVE_INFINITY) return new Promise(() => {})
    await new Promise((resolve) => setTimeout(resolve, delay))
    if (method === 'signIn') isExpired = false
    const trouble: Trouble | undefined = isExpired ? { code: 'not-signed-in' } : troubles[method]
    if (verb) show({ busy: undefined })
    if (bugs.includes(method)) throw new TypeError(`${method} is broken`)
    if (trouble) {
      // As the real session: what nobody pressed a button for is told by its rejection alone.
      if (verb) show({ trouble })
      throw new SessionError(trouble)
    }
    show(after[method] ?? {})
    return answer
  }

  const saved = { sent: 0, accepted: 0, rejected: 0, conflicts: 0, pending: 0 }
  const published = { tasks: 0, obligations: 0, agencies: 0, openSets: 0 }
  return {
    calls,
    show,
    expire: () => {
      isExpired = true
    },
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    people: () => act('people', [], answers.people ?? []),
    plans: () => act('plans', [], answers.plans ?? []),
    amendment: {
      preview: () =>
        act(
          'amendment',
          ['preview'],
          options.amendment ?? {
            changes: planChanges([], []),
            issues: [],
            openSets: [],
            agencies: [],
            regime: defaultRegime,
          },
        ),
      addOutside: (...args) => act('amendment', ['addOutside', ...args], undefined),
      chooseMembers: (...args) => act('amendment', ['chooseMembers', ...args], undefined),
      carryOut: (...args) => act('amendment', ['carryOut', ...args], undefined, 'publish'),
    },
    periods: {
      choices: () => options.periods,
      open: (...args) => act('periods', ['open', ...args], undefined, 'period'),
      move: (...args) => act('periods', ['move', ...args], undefined, 'period'),
      order: (...args) => act('periods', ['order', ...args], undefined, 'period'),
    },
    members: {
      list: () => act('members', ['list'], answers.members ?? noMembers),
      invite: (...args) => act('members', ['invite', ...args], undefined, 'act'),
      withdraw: (...args) => act('members', ['withdraw', ...args], undefined, 'act'),
      change: (...args) => act('members', ['change', ...args], undefined, 'act'),
      remove: (...args) => act('members', ['remove', ...args], undefined, 'act'),
    },
    handouts: {
      make: (...args) => act('handouts', ['make', ...args], { name: 'a.zip', file: new Blob(['a']) }, 'print'),
      units: () => act('handouts', ['units'], answers.units ?? { units: [], without: 0 }),
      split: (...args) => act('handouts', ['split', ...args], { name: 'a.zip', file: new Blob(['a']) }, 'print'),
      read: (...args) =>
        act('handouts', ['read', ...args], answers.returned ?? { kind: 'refused', why: 'foreign' }, 'check'),
      take: (...args) => act('handouts', ['take', ...args], { cells: args[1].length, pending: 0 }, 'save'),
    },
    past: {
      journal: async (...args) => act('past', ['journal', ...args], answers.journal ?? (await noJournal()), 'print'),
      data: () => act('past', ['data'], { name: 'a.csv', file: new Blob(['a']) }),
      compare: (...args) => act('past', ['compare', ...args], answers.comparison ?? noComparison),
    },
    reminders: {
      list: () => act('reminders', ['list'], answers.reminders ?? noReminders),
      remind: (agencies) => act('reminders', ['remind', agencies], { agencies: [...agencies], already: [] }, 'period'),
      schedule: (...args) => act('reminders', ['schedule', ...args], undefined, 'period'),
    },
    signIn: async (...args) => {
      await act('signIn', args, undefined, 'sign-in')
      // It is told anew who one is.
      if (view.me) show({ me: { ...view.me } })
    },
    signOut: () => act('signOut', [], undefined, 'sign-in'),
    readSelection: () => act('readSelection', [], answers.readSelection ?? []),
    draftedPlan: () => act('draftedPlan', [], answers.draftedPlan),
    makeWorkbook: (...args) => act('makeWorkbook', args, undefined, 'make'),
    previewPublish: () => act('previewPublish', [], answers.previewPublish ?? { ...published, issues: [] }),
    publish: (...args) => act('publish', args, answers.publish ?? published, 'publish'),
    openPlan: (...args) => act('openPlan', args, undefined, 'open'),
    check: () => act('check', [], answers.check ?? view.issues, 'check'),
    save: () => act('save', [], answers.save ?? saved, 'save'),
    answer: (...args) => act('answer', args, answers.save ?? saved, 'save'),
    refresh: () => act('refresh', [], answers.refresh ?? { rows: 0, changes: [], conflicts: 0 }, 'refresh'),
    act: (...args) => act('act', args, undefined, 'act'),
    enterOnBehalf: (...args) => act('enterOnBehalf', args, undefined, 'act'),
    markSeen: (...args) => act('markSeen', args, undefined),
    undoRefresh: () => act('undoRefresh', [], undefined, 'undo'),
    resolve: (...args) => act('resolve', args, undefined, 'resolve'),
    setBack: (...args) => act('setBack', args, undefined, 'undo'),
    repair: (...args) => act('repair', args, undefined, 'repair'),
    // A page before the first is empty.
    history: (query) => act('history', [query], (query.before === undefined && answers.history) || noHistory),
    goTo: (...args) => act('goTo', args, undefined),
    figures: async () => act('figures', [], await (answers.figures ?? noFigures)()),
    keepPrintSettings: (...args) => act('keepPrintSettings', args, undefined),
    printSheets: (...args) => act('printSheets', args, undefined, 'print'),
    showSituation: () => act('showSituation', [], undefined, 'print'),
    stop: () => void act('stop', [], undefined),
    dismissTrouble: () => {
      if (view.trouble) show({ trouble: undefined })
    },
  }
}

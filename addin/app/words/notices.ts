// What a person is told when something is done, from what it came to.
import type { Notice } from '../../components/Status.tsx'
import type { PublishResult, RefreshResult, SaveResult } from '../../session/session.ts'
import type { RowIssue } from '../../sync/check-sheet.ts'
import type { Text } from './text.vi.ts'

export function savedNotice({ sent, accepted, rejected, conflicts, pending }: SaveResult, text: Text): Notice {
  if (sent === 0 && pending === 0) return { kind: 'good', lines: [text.report.nothing] }
  const held = [
    rejected > 0 ? text.report.rejected(rejected) : '',
    conflicts > 0 ? text.conflicts.notice(conflicts) : '',
  ].filter(Boolean)
  const gone = sent === accepted ? text.report.saved(accepted) : text.report.savedPart(accepted, sent)
  const stay = pending > 0 && held.length === 0 ? text.report.stay(pending) : ''
  const lines = [sent > 0 ? gone : '', ...held, stay].filter(Boolean)
  return { kind: pending > 0 ? 'warn' : 'good', lines }
}

/** @param isFirst whether workbook and system had never agreed before: everything is new then, and nothing changed */
export function refreshedNotice({ changes, conflicts }: RefreshResult, isFirst: boolean, text: Text): Notice {
  const nothing = isFirst ? text.consolidation.first : text.consolidation.noChanges
  const news = changes.length > 0 ? text.consolidation.changes(changes.length) : nothing
  if (conflicts === 0) return { kind: 'good', lines: [news] }
  return { kind: 'warn', lines: [news, text.conflicts.notice(conflicts)] }
}

export function publishedNotice({ tasks, obligations, agencies, openSets }: PublishResult, text: Text): Notice {
  return { kind: 'good', lines: [text.publish.done, `${text.publish.counts(tasks, obligations, agencies, openSets)}.`] }
}

export function checkedNotice(issues: readonly RowIssue[], text: Text): Notice {
  if (issues.length === 0) return { kind: 'good', lines: [text.report.clean] }
  return { kind: 'warn', lines: [text.report.checked(issues.length)] }
}

export function resolvedNotice(choices: readonly { readonly keep: 'mine' | 'theirs' }[], text: Text): Notice {
  const mine = choices.filter(({ keep }) => keep === 'mine').length
  return { kind: 'good', lines: [text.conflicts.done(mine, choices.length - mine)] }
}

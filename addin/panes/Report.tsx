// A clerk's screen: what is still to be saved, what the checks found, and the way to each cell. Entering happens on the
// sheet; this screen never holds anything that could be lost with it.
import { headStateLabels } from '../../shared/table/labels.ts'
import { messageOf } from '../../shared/validation/messages.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Text } from '../app/words/text.vi.ts'
import type { Action } from '../components/Actions.tsx'
import { IssueList } from '../components/IssueList.tsx'
import { News } from '../components/News.tsx'
import { RepairList, type RepairListProps } from '../components/RepairList.tsx'
import { Screen } from '../components/Screen.tsx'
import { Teaching } from '../components/Teaching.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { FieldNews, SessionView } from '../session/session.ts'
import type { RowIssue } from '../sync/check-sheet.ts'

export interface ReportProps extends Pick<RepairListProps, 'onRepair'> {
  readonly view: Pick<
    SessionView,
    | 'me'
    | 'online'
    | 'period'
    | 'headState'
    | 'syncedAt'
    | 'issues'
    | 'conflicts'
    | 'news'
    | 'undoable'
    | 'repairs'
    | 'readOnly'
  >
  /** Whether the sheet was checked since the pane opened. */
  readonly checked: boolean
  /** Why nothing can be done right now. */
  readonly reason: string | undefined
  readonly onSave: () => void
  readonly onCheck: () => void
  readonly onRefresh: () => void
  readonly onSeen: (news: readonly FieldNews[]) => void
  readonly onUndo: () => void
  readonly onSignIn: () => void
  readonly onConflicts: () => void
  readonly onHandIn: () => void
  readonly onGoTo: (place: Pick<RowIssue, 'task' | 'field' | 'agency'> & { readonly sheetRow?: number }) => void
}

export function Report(props: ReportProps) {
  const { view, checked, onGoTo } = props
  const { text, format, language } = useText()
  const { period, headState, issues, conflicts, news } = view
  const closed = whyClosed(view, text.why)
  return (
    <Screen
      title={text.report.title}
      actions={actionsOf(props, closed, text)}
      note={view.online ? text.report.notes : text.report.offline}
    >
      {period && (
        <p className="due">
          {text.report.due(format.weekday(period.agenciesDue))}
          {headState && <span className="tag">{headStateLabels[headState][language]}</span>}
        </p>
      )}
      {view.readOnly && <p className="counts">{text.repairs.readOnly}</p>}
      <RepairList repairs={view.repairs} reason={props.reason} onRepair={props.onRepair} />
      {conflicts.length > 0 && (
        <WayRow
          icon="Versus"
          title={text.conflicts.notice(conflicts.length)}
          hint={text.conflicts.open}
          isMain
          onClick={props.onConflicts}
        />
      )}
      {headState && (
        <WayRow
          icon="Send"
          title={text.handIn.title}
          hint={text.handIn.way(headStateLabels[headState][language])}
          onClick={props.onHandIn}
        />
      )}
      {issues.length > 0 && (
        <section>
          <h2>{text.issues.title}</h2>
          <p className="note">{text.issues.hint}</p>
          <IssueList
            label={text.issues.title}
            errorMeaning={text.issues.errorInReport}
            findings={issues.map((row, index) => ({
              key: String(index),
              level: row.issue.level,
              words: messageOf(row.issue, language, row.sheetRow > 0 ? { row: row.sheetRow } : {}),
              onOpen: () => onGoTo(row),
            }))}
          />
        </section>
      )}
      {issues.length === 0 && checked && <p className="counts">{text.report.clean}</p>}
      <News news={news} onOpen={onGoTo} onSeen={props.onSeen} />
      {issues.length === 0 &&
        !checked &&
        news.length === 0 &&
        (closed ? (
          <Teaching title={closed} />
        ) : (
          <Teaching title={text.report.emptyTitle} steps={text.report.emptySteps} />
        ))}
    </Screen>
  )
}

/** Saving comes first; what it needs and lacks is said at the buttons, and checking needs nothing. */
function actionsOf(props: ReportProps, closed: string | undefined, text: Text): readonly Action[] {
  const { view, reason, onSave, onCheck, onRefresh, onUndo, onSignIn } = props
  const check: Action = { label: text.report.check, icon: 'Check', reason, onClick: onCheck }
  if (view.me === undefined) {
    return [{ label: text.report.signIn, icon: 'Person', primary: true, reason, onClick: onSignIn }, check]
  }
  const undo: Action = { label: text.consolidation.undo, icon: 'Back', reason, onClick: onUndo }
  return [
    { label: text.report.save, icon: 'Save', primary: true, reason: reason ?? closed, onClick: onSave },
    check,
    { label: text.report.refresh, icon: 'Refresh', reason, onClick: onRefresh },
    ...(view.undoable > 0 ? [undo] : []),
  ]
}

/** Why nothing can be entered any more; nothing where it can. */
function whyClosed({ period, headState, syncedAt }: ReportProps['view'], why: Text['why']): string | undefined {
  if (period?.state === 'locked' || period?.state === 'archived' || headState === 'locked') return why.locked
  if (headState === 'submitted' || headState === 'accepted') return why.handedIn
  // What was brought down had no report of it: an ad hoc period that did not choose it, or its tasks went to others.
  return syncedAt !== undefined && headState === undefined ? why.nothingAsked : undefined
}

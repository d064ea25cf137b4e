// The secretariat's screen: bring the overview up to date and see what is new, old → new, who and when.

import { useText } from '../app/hooks/use-text.ts'
import { ChangeList } from '../components/ChangeList.tsx'
import { RepairList, type RepairListProps } from '../components/RepairList.tsx'
import { Screen } from '../components/Screen.tsx'
import { Teaching } from '../components/Teaching.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { FieldNews, RefreshResult, SessionView } from '../session/session.ts'

export interface ConsolidationProps extends Pick<RepairListProps, 'onRepair'> {
  readonly view: Pick<SessionView, 'me' | 'online' | 'conflicts' | 'heads' | 'undoable' | 'repairs' | 'readOnly'>
  /** What the last update brought; absent before the first one in this pane. */
  readonly result: RefreshResult | undefined
  readonly reason: string | undefined
  readonly onRefresh: () => void
  readonly onUndo: () => void
  readonly onOpenAgain: () => void
  readonly onSignIn: () => void
  readonly onConflicts: () => void
  /** To the list of reports; absent for who does nothing with them. */
  readonly onReports: (() => void) | undefined
  readonly onGoTo: (change: FieldNews) => void
}

export function Consolidation(props: ConsolidationProps) {
  const { view, result, reason, onGoTo } = props
  const { text } = useText()
  const { me, online, conflicts } = view
  const changes = result?.changes ?? []
  return (
    <Screen
      title={text.consolidation.title}
      intro={text.consolidation.intro}
      note={online ? text.consolidation.draft : text.consolidation.offline}
      actions={
        me === undefined
          ? [{ label: text.settings.signIn, icon: 'Person', primary: true, reason, onClick: props.onSignIn }]
          : [
              { label: text.consolidation.refresh, icon: 'Refresh', primary: true, reason, onClick: props.onRefresh },
              ...(view.undoable > 0
                ? [{ label: text.consolidation.undo, icon: 'Back', reason, onClick: props.onUndo } as const]
                : []),
              { label: text.consolidation.open, reason, onClick: props.onOpenAgain },
            ]
      }
    >
      {view.readOnly && <p className="counts">{text.repairs.readOnly}</p>}
      <RepairList repairs={view.repairs} reason={reason} onRepair={props.onRepair} />
      {conflicts.length > 0 && (
        <WayRow
          icon="Versus"
          title={text.conflicts.notice(conflicts.length)}
          hint={text.conflicts.open}
          isMain
          onClick={props.onConflicts}
        />
      )}
      {props.onReports && (
        <WayRow
          icon="Send"
          title={text.reports.title}
          hint={text.reports.way(view.heads.filter(({ state }) => state === 'submitted').length)}
          onClick={props.onReports}
        />
      )}
      {changes.length > 0 ? (
        <section>
          <h2>{text.consolidation.changes(changes.length)}</h2>
          <p className="note">
            {text.consolidation.rows(result?.rows ?? 0)} {text.consolidation.hint}
          </p>
          <ChangeList changes={changes} label={text.consolidation.changes(changes.length)} onOpen={onGoTo} />
        </section>
      ) : (
        <Teaching title={text.consolidation.emptyTitle} hint={text.consolidation.emptyHint} />
      )}
    </Screen>
  )
}

// The secretariat's screen: bring the overview up to date and see what is new, old → new, who and when.

import { useText } from '../app/hooks/use-text.ts'
import { News } from '../components/News.tsx'
import { RepairList, type RepairListProps } from '../components/RepairList.tsx'
import { Screen } from '../components/Screen.tsx'
import { Teaching } from '../components/Teaching.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { FieldNews, SessionView } from '../session/session.ts'

export interface ConsolidationProps extends Pick<RepairListProps, 'onRepair'> {
  readonly view: Pick<
    SessionView,
    'me' | 'online' | 'conflicts' | 'heads' | 'news' | 'undoable' | 'pending' | 'repairs' | 'readOnly'
  >
  readonly reason: string | undefined
  readonly onRefresh: () => void
  /** Sends opinions, decisions and directions that were written here. */
  readonly onSave: () => void
  readonly onUndo: () => void
  readonly onSeen: (news: readonly FieldNews[]) => void
  readonly onOpenAgain: () => void
  readonly onSignIn: () => void
  readonly onConflicts: () => void
  /** To the list of reports; absent for who does nothing with them. */
  readonly onReports: (() => void) | undefined
  readonly onGoTo: (change: FieldNews) => void
}

export function Consolidation(props: ConsolidationProps) {
  const { view, reason, onGoTo } = props
  const { text } = useText()
  const { me, online, conflicts, news } = view
  return (
    <Screen
      title={text.consolidation.title}
      intro={text.consolidation.intro}
      note={online ? text.consolidation.draft : text.consolidation.offline}
      actions={
        me === undefined
          ? [{ label: text.settings.signIn, icon: 'Person', primary: true, reason, onClick: props.onSignIn }]
          : [
              // What was written here waits for nothing else; until then an update is what one came for.
              ...(view.pending > 0
                ? [{ label: text.handIn.save, icon: 'Save', primary: true, reason, onClick: props.onSave } as const]
                : []),
              {
                label: text.consolidation.refresh,
                icon: 'Refresh',
                primary: view.pending === 0,
                reason,
                onClick: props.onRefresh,
              },
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
      {news.length > 0 && <News news={news} onOpen={onGoTo} onSeen={props.onSeen} />}
      {props.onReports && (
        <WayRow
          icon="Send"
          title={text.reports.title}
          hint={text.reports.way(view.heads.filter(({ state }) => state === 'submitted').length)}
          onClick={props.onReports}
        />
      )}
      {news.length === 0 && <Teaching title={text.consolidation.emptyTitle} hint={text.consolidation.emptyHint} />}
    </Screen>
  )
}

// The screen chosen, with the data and the verbs it needs and nothing else.
import { useCallback } from 'react'
import type { Language } from '../../../shared/table/labels.ts'
import { Consolidation } from '../../panes/Consolidation.tsx'
import { Report } from '../../panes/Report.tsx'
import { SignIn } from '../../panes/SignIn.tsx'
import { Start } from '../../panes/Start.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import type { Importing } from '../hooks/use-import.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { type ScreenId, screensFor } from '../screens.ts'
import { Figured } from './Figured.tsx'
import {
  AmendShown,
  Conflicts,
  HandIn,
  HandoutsShown,
  HistoryShown,
  Import,
  MembersShown,
  PeriodsShown,
  PlansShown,
  Publish,
  Reports,
  RequestsShown,
  Settings,
  UrgeShown,
} from './lazy-panes.ts'

export interface ShownProps {
  readonly screen: ScreenId
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly importing: Importing
  readonly version: string
  /** Why nothing can be asked for right now. */
  readonly reason: string | undefined
  readonly onGo: (screen: ScreenId) => void
  readonly onHome: () => void
  readonly onLanguage: (language: Language) => void
}

export function Shown({
  screen,
  session,
  view,
  verbs,
  importing,
  version,
  reason,
  onGo,
  onHome,
  onLanguage,
}: ShownProps) {
  const people = useLoaded(
    useCallback(() => session.people(), [session]),
    screen === 'sign-in',
  )
  const plans = useLoaded(
    useCallback(() => session.plans(), [session]),
    screen === 'start',
  )
  const preview = useLoaded(
    useCallback(() => session.previewPublish(), [session]),
    screen === 'publish',
  )
  const { me, identity } = view
  const planRepairs = view.repairs.filter(({ sheet }) => sheet !== undefined)
  const toSignIn = () => onGo('sign-in')

  switch (screen) {
    case 'sign-in': {
      // A workbook with a purpose was usable signed out: there is a way back to it.
      const back = identity ? onHome : undefined
      return <SignIn people={people} reason={reason} onSignIn={verbs.signIn} onBack={back} />
    }
    case 'start':
      return me ? (
        <Start
          me={me}
          plans={plans}
          reason={reason}
          onMake={() => onGo('import')}
          onOpen={(plan, period, purpose) => verbs.open(plan.id, period.id, purpose)}
        />
      ) : null
    case 'import':
      return (
        <Import
          importing={importing}
          reason={reason}
          onRead={verbs.read}
          onFile={verbs.readFile}
          onSelection={verbs.readSelection}
          onSample={verbs.sample}
          onMake={verbs.make}
          onBack={onHome}
        />
      )
    case 'publish':
      return (
        <Publish
          preview={preview}
          repairs={planRepairs}
          reason={reason}
          onRepair={verbs.repairThen(preview)}
          onPublish={verbs.publish}
          onImport={screensFor(view).includes('import') ? () => onGo('import') : undefined}
        />
      )
    case 'report':
      return (
        <Report
          view={view}
          checked={verbs.checked}
          onSeen={verbs.markSeen}
          reason={reason}
          onSave={verbs.save}
          onCheck={verbs.check}
          onRefresh={verbs.refreshAtHome}
          onUndo={verbs.undoRefresh}
          onSignIn={toSignIn}
          onConflicts={() => onGo('conflicts')}
          onHandIn={() => onGo('hand-in')}
          onRepair={verbs.repair}
          onGoTo={verbs.goTo}
        />
      )
    case 'hand-in':
      return (
        <HandIn
          // What was filled in is about one state of the report: in the next one it begins anew.
          key={view.headState}
          view={view}
          reason={reason}
          onAct={verbs.act}
          onSave={verbs.save}
          onRefresh={verbs.refresh}
          onBack={onHome}
        />
      )
    case 'reports':
      return (
        <Reports
          view={view}
          reason={reason}
          onAct={verbs.act}
          onBehalf={verbs.enterOnBehalf}
          onRefresh={verbs.refresh}
          onBack={onHome}
        />
      )
    case 'situation':
    case 'print':
      return <Figured screen={screen} session={session} view={view} verbs={verbs} reason={reason} />
    case 'periods':
      return <PeriodsShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'amend':
      return <AmendShown session={session} verbs={verbs} repairs={planRepairs} reason={reason} onBack={onHome} />
    case 'requests':
      return <RequestsShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'handouts':
      return <HandoutsShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'urge':
      return <UrgeShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'plans':
      return <PlansShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'history':
      return <HistoryShown session={session} view={view} verbs={verbs} reason={reason} onBack={onHome} />
    case 'conflicts':
      return <Conflicts conflicts={view.conflicts} reason={reason} onResolve={verbs.resolve} onBack={onHome} />
    case 'consolidation':
      return (
        <Consolidation
          view={view}
          onSeen={verbs.markSeen}
          reason={reason}
          onRefresh={verbs.refreshAtHome}
          onSave={verbs.save}
          onUndo={verbs.undoRefresh}
          onOpenAgain={() => {
            if (identity?.period) verbs.open(identity.plan, identity.period, identity.purpose)
          }}
          onSignIn={toSignIn}
          onConflicts={() => onGo('conflicts')}
          onReports={screensFor(view).includes('reports') ? () => onGo('reports') : undefined}
          onRepair={verbs.repair}
          onGoTo={verbs.goTo}
        />
      )
    case 'members':
      return <MembersShown session={session} verbs={verbs} reason={reason} onBack={onHome} />
    case 'settings':
      return (
        <Settings
          me={me}
          pending={view.pending}
          version={version}
          reason={reason}
          onLanguage={onLanguage}
          onSignIn={toSignIn}
          onSignOut={verbs.signOut}
          onBack={onHome}
        />
      )
    default:
      return screen satisfies never
  }
}

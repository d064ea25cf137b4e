// The ribbon's buttons. They run in the same runtime as the pane and on the same session, whether or not the pane is
// shown; Excel has no notices of its own, so what came of a button is said in the pane, which is opened for it.
import type { ScreenId } from '../app/screens.ts'
import type { Summon, Summons } from '../app/summons.ts'
import { checkedNotice, refreshedNotice, savedNotice } from '../app/words/notices.ts'
import type { Session } from '../session/session.ts'
import type { CommandName } from './command-names.ts'

/** What of `Office` the buttons need. */
export interface CommandHost {
  readonly actions: { associate(name: string, run: (event: Office.AddinCommands.Event) => void): void }
  readonly addin: { showAsTaskpane(): Promise<void> }
}

const commands: Readonly<Record<CommandName, (session: Session) => Promise<Summon>>> = {
  checkEntries: async (session) => {
    const issues = await session.check()
    return { outcome: (text) => checkedNotice(issues, text) }
  },
  saveReports: async (session) => {
    const result = await session.save()
    return { outcome: (text) => savedNotice(result, text) }
  },
  refresh,
  sendReport: async (session) => ({ screen: isLead(session) ? 'hand-in' : 'reports' }),
  consolidate: async (session) =>
    isLead(session) ? refresh(session) : { ...(await refresh(session)), ...onSituation },
  printReport: async () => ({ screen: 'print' }),
}

const onSituation: { readonly screen: ScreenId } = { screen: 'situation' }

async function refresh(session: Session): Promise<Summon> {
  const isFirst = session.view().syncedAt === undefined
  const result = await session.refresh()
  return { outcome: (text) => refreshedNotice(result, isFirst, text) }
}

/** An agency has nothing to consolidate but its own rows. */
function isLead(session: Session): boolean {
  return session.view().identity?.purpose.role === 'lead'
}

/** To be called once, when the add-in starts. */
export function registerCommands(host: CommandHost, session: Session, summons: Summons): void {
  for (const [name, command] of Object.entries(commands)) {
    host.actions.associate(name, (event) => {
      void run(host, session, summons, command, event)
    })
  }
}

/** A button stays pressed until its event is completed, so it is, whatever happens. */
async function run(
  host: CommandHost,
  session: Session,
  summons: Summons,
  command: (session: Session) => Promise<Summon>,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
): Promise<void> {
  try {
    await command(session).then(summons.call, (error: unknown) => {
      // A trouble stands in the view and the pane tells it; anything else is a bug, for the console.
      if (session.view().trouble === undefined) console.error(error)
    })
    await host.addin.showAsTaskpane()
  } catch (error) {
    console.error(error)
  } finally {
    event.completed()
  }
}

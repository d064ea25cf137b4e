// The ribbon's buttons. They run in the same runtime as the pane and on the same session, whether or not the pane is
// shown; Excel has no notices of its own, so when a person has something to read the pane is opened.
import type { Session } from '../app/session.ts'
import type { CommandName } from './command-names.ts'

/** What of `Office` the buttons need. */
export interface CommandHost {
  readonly actions: { associate(name: string, run: (event: Office.AddinCommands.Event) => void): void }
  readonly addin: { showAsTaskpane(): Promise<void> }
}

const commands: Readonly<Record<CommandName, (session: Session) => Promise<unknown>>> = {
  checkEntries: (session) => session.check(),
  saveReports: (session) => session.save(),
  refresh: (session) => session.refresh(),
}

/** To be called once, when the add-in starts. */
export function registerCommands(host: CommandHost, session: Session): void {
  for (const [name, command] of Object.entries(commands)) {
    host.actions.associate(name, (event) => {
      void run(host, session, command, event)
    })
  }
}

/** A button stays pressed until its event is completed, so it is, whatever happens. */
async function run(
  host: CommandHost,
  session: Session,
  command: (session: Session) => Promise<unknown>,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
): Promise<void> {
  try {
    await command(session).catch((error: unknown) => {
      // A trouble stands in the view and the pane tells it; anything else is a bug, for the console.
      if (session.view().trouble === undefined) console.error(error)
    })
    const { trouble, issues, conflicts } = session.view()
    if (trouble || issues.length > 0 || conflicts.length > 0) await host.addin.showAsTaskpane()
  } catch (error) {
    console.error(error)
  } finally {
    event.completed()
  }
}

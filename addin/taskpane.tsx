// Starts the add-in: when Excel is ready, put the parts together and render. Whatever fails here is shown by the static
// page, which stands until React replaces it.
import { createRoot } from 'react-dom/client'
import { version } from '../package.json'
import { loadConfig } from './api/config.ts'
import type { OpenDialog } from './api/office-host.ts'
import { App } from './app/App.tsx'
import { compose, today } from './app/compose.ts'
import { createSummons } from './app/summons.ts'
import { registerCommands } from './commands/register-commands.ts'
import { registerOwnIcons } from './components/register-icons.tsx'
import { type CustomFunctionsApi, registerFunctions } from './custom-functions/register-functions.ts'
import './app/pane.css'
import './components/components.css'
import './components/lists.css'

async function start(): Promise<void> {
  if (typeof Office === 'undefined') throw new Error('Office.js did not load')
  const cellFunctions = async () => (await import('./custom-functions/functions.ts')).sokhFunctions(today)
  // Excel asks for the functions of open cells as soon as the page is there, whatever the pane is doing.
  registerFunctions(Reflect.get(window, 'CustomFunctions') as CustomFunctionsApi | undefined, cellFunctions)
  const [config] = await Promise.all([loadConfig(fetch, './config.json'), Office.onReady()])
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root')
  const office = {
    isSetSupported: (name: string, version: string) => Office.context.requirements.isSetSupported(name, version),
    openDialog: async (...of: Parameters<OpenDialog>) => (await import('./office-dialog.ts')).openDialog(...of),
  }
  const session = compose({ config, office })
  const summons = createSummons()
  registerCommands(Office, session, summons)
  registerOwnIcons()
  const theme = Office.context.officeTheme
  createRoot(root).render(
    <App session={session} version={version} summons={summons} isDark={isDark(theme?.bodyBackgroundColor)} />,
  )
}

/** Whether Excel's own colour ("#262626") is dark; not every host tells it. */
function isDark(colour: string | undefined): boolean {
  const [red = 255, green = 255, blue = 255] = (colour?.match(/[0-9a-f]{2}/gi) ?? []).map((it) =>
    Number.parseInt(it, 16),
  )
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128
}

// A rejection that nobody handles is what the static page listens for.
void start()

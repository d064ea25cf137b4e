// The pane as its page starts it, with all that comes before it is drawn. Only the session is not the product's own: there
// is no Excel in a plain browser.
import { createRoot } from 'react-dom/client'
import { loadConfig } from '../../../addin/api/config.ts'
import { App } from '../../../addin/app/App.tsx'
import { compose } from '../../../addin/app/compose.ts'
import { createSummons } from '../../../addin/app/summons.ts'
import { registerCommands } from '../../../addin/commands/register-commands.ts'
import { registerOwnIcons } from '../../../addin/components/register-icons.tsx'
import { registerFunctions } from '../../../addin/custom-functions/register-functions.ts'
import '../../../addin/app/pane.css'
import '../../../addin/components/components.css'
import '../../../addin/components/lists.css'
import { createFakeSession } from '../../support/pane/fake-session.ts'
import { scenes } from '../../support/pane/scenes.ts'

// What nobody names would be left out.
Object.assign(window, { product: [loadConfig, compose, registerCommands, registerFunctions] })

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
registerOwnIcons()
createRoot(root).render(
  <App session={createFakeSession(scenes['report-pending'])} version="0.1.0" summons={createSummons()} />,
)

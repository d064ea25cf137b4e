// The real pane on a fake session, in a browser: `page.html?scene=report-pending&dark&slow`. The session is `window.session`,
// so that a test can see which verbs were called and let the workbook or the network change.
import { createRoot } from 'react-dom/client'
import { App } from '../../../addin/app/App.tsx'
import { registerOwnIcons } from '../../../addin/components/register-icons.tsx'
import '../../../addin/app/pane.css'
import '../../../addin/components/components.css'
import '../../../addin/components/lists.css'
import { createFakeSession, type FakeOptions, type FakeSession } from './fake-session.ts'
import { scenes } from './scenes.ts'

declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string }
    session: FakeSession
  }
}

const query = new URLSearchParams(window.location.search)
const options = Object.entries(scenes).find(([name]) => name === query.get('scene'))?.[1] as FakeOptions | undefined
if (!options) throw new Error(`No scene ${query.get('scene')}`)

// Over a network that answers nobody, for as long as the page lives.
window.session = createFakeSession(query.has('slow') ? { ...options, delay: Number.POSITIVE_INFINITY } : options)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
registerOwnIcons()
createRoot(root).render(<App session={window.session} version="0.1.0" isDark={query.has('dark')} />)

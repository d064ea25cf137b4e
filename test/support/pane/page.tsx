// The real pane on a fake session, in a browser: `page.html?scene=report-pending&dark&slow`, and `window.show` for the next
// scene on the same page. The session is `window.session`, so that a test can see which verbs were called and let the
// workbook or the network change.
import { createRoot, type Root } from 'react-dom/client'
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
    show(shown: Shown): void
  }
}

interface Shown {
  /** Of a name that there is. */
  readonly scene: string
  readonly dark: boolean
  /** Over a network that answers nobody, for as long as the page lives. */
  readonly slow: boolean
}

registerOwnIcons()
let root: Root | undefined

/** Takes away what stands there with all it remembered, and begins another scene; the machine's memory stays. */
window.show = ({ scene, dark, slow }) => {
  const options = Object.entries(scenes).find(([name]) => name === scene)?.[1] as FakeOptions | undefined
  if (!options) throw new Error(`No scene ${scene}`)
  root?.unmount()
  window.session = createFakeSession(slow ? { ...options, delay: Number.POSITIVE_INFINITY } : options)
  const place = document.createElement('div')
  place.id = 'root'
  document.body.replaceChildren(place)
  root = createRoot(place)
  root.render(<App session={window.session} version="0.1.0" isDark={dark} />)
}

const query = new URLSearchParams(window.location.search)
window.show({ scene: query.get('scene') ?? '', dark: query.has('dark'), slow: query.has('slow') })

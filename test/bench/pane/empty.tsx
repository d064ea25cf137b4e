// The least that a pane built with React and Fluent can be: a theme, a heading, a button.
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <ThemeProvider>
    <h1>Sổ Kế hoạch</h1>
    <PrimaryButton text="Lưu lên hệ thống" />
  </ThemeProvider>,
)

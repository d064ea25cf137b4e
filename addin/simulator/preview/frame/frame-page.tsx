// Entry of preview.html.
import { createRoot } from 'react-dom/client'
import { FramePage } from './FramePage.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('preview.html has no #root')
createRoot(root).render(<FramePage />)

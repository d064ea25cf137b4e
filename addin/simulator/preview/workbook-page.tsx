// Entry of preview-workbook.html?workbook=<name>: brings the kept workbook back, or begins a new one, and puts Excel's
// place in the pane's world around it.
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Host } from '../host.ts'
import { connectMacChannel, type MacChannel, macPaneAddress } from '../transports/mac-channel.ts'
import { removeWorkbook } from './browser-storage.ts'
import { canvasMeasure } from './grid/text-measure.ts'
import { keepWorkbook } from './keep-workbook.ts'
import { WorkbookPage } from './WorkbookPage.tsx'
import { useWords } from './words/use-words.ts'
import { downloadWorkbook, replaceWorkbook } from './workbook-file.ts'
import { workbookOfHost } from './workbook-of-host.ts'

/** What the pane's bootstrap script looks for in the page around it, and the tour in the page within. */
declare global {
  interface Window {
    simulator?: { connect(pane: Window): void; readonly host: Host }
  }
}

async function start(name: string, root: HTMLElement): Promise<void> {
  const kept = await keepWorkbook(name)
  const { host } = kept
  answerPane(host)
  const onEmpty = async (): Promise<void> => {
    await kept.stop()
    await beginAgain(name)
  }
  const files = {
    download: () => downloadWorkbook(host, name),
    open: async (file: File) => {
      await replaceWorkbook(kept, name, file)
      location.reload()
    },
  }
  const workbook = workbookOfHost(host, canvasMeasure())
  createRoot(root).render(
    <WorkbookPage
      name={name}
      workbook={workbook}
      kept={kept}
      files={files}
      paneAddress={macPaneAddress('./taskpane.html')}
      onEmpty={onEmpty}
    />,
  )
}

async function beginAgain(name: string): Promise<void> {
  await removeWorkbook(name)
  location.reload()
}

/** A workbook that cannot be opened, as one kept by another version, must not leave a blank page behind. */
function Failure({ name, error }: { readonly name: string; readonly error: unknown }): ReactElement {
  const words = useWords().workbook
  return (
    <main className="failure">
      <h1>{words.failed(name)}</h1>
      <p>{words.failedHint}</p>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" onClick={() => beginAgain(name)}>
        {words.failedGo}
      </button>
    </main>
  )
}

/** A pane that is loaded again gets a channel of its own; the one before must not answer any more. */
function answerPane(host: Host): void {
  let channel: MacChannel | undefined
  window.simulator = {
    host,
    connect(pane) {
      channel?.disconnect()
      channel = connectMacChannel(pane, host)
    },
  }
}

const name = new URLSearchParams(location.search).get('workbook') ?? 'Sổ mới'
const root = document.getElementById('root')
if (!root) throw new Error('preview-workbook.html has no #root')
start(name, root).catch((error: unknown) => {
  console.error(error)
  createRoot(root).render(<Failure name={name} error={error} />)
})

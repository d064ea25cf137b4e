// Entry of preview-workbook.html?workbook=<name>: brings the kept workbook back, or begins a new one, and puts Excel's
// place in the pane's world around it.
import { createRoot } from 'react-dom/client'
import type { Host } from '../host.ts'
import { connectMacChannel, type MacChannel, macPaneAddress } from '../transports/mac-channel.ts'
import { canvasMeasure } from './grid/text-measure.ts'
import { keepWorkbook } from './keep-workbook.ts'
import { removeWorkbook } from './kept-workbooks.ts'
import { WorkbookPage } from './WorkbookPage.tsx'
import { workbookOfHost } from './workbook-of-host.ts'

/** What the pane's bootstrap script looks for in the page around it. */
declare global {
  interface Window {
    simulator?: { connect(pane: Window): void }
  }
}

async function start(): Promise<void> {
  const name = new URLSearchParams(location.search).get('workbook') ?? 'Sổ mới'
  document.title = `${name}.xlsx`
  const root = document.getElementById('root')
  if (!root) throw new Error('preview-workbook.html has no #root')
  const { host, stop } = await keepWorkbook(name)
  answerPane(host)
  const onEmpty = async (): Promise<void> => {
    await stop()
    await removeWorkbook(name)
    location.reload()
  }
  const workbook = workbookOfHost(host, canvasMeasure())
  createRoot(root).render(
    <WorkbookPage name={name} workbook={workbook} paneAddress={macPaneAddress('./taskpane.html')} onEmpty={onEmpty} />,
  )
}

/** A pane that is loaded again gets a channel of its own; the one before must not answer any more. */
function answerPane(host: Host): void {
  let channel: MacChannel | undefined
  window.simulator = {
    connect(pane) {
      channel?.disconnect()
      channel = connectMacChannel(pane, host)
    },
  }
}

void start()

// The workbook of the preview as an .xlsx file: taken along to Excel or LibreOffice, or brought in from there.
// What writes and reads files is large and fetched when it is first asked for.
import type { Host } from '../host.ts'
import { writeWorkbook } from './browser-storage.ts'
import { cellFunctions } from './cell-functions.ts'
import type { KeptWorkbook } from './keep-workbook.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Days of Excel's calendar since 1900, in the person's own time. */
function serialNow(): number {
  const now = new Date()
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569
}

/** Hands the workbook to the browser as a download. */
export async function downloadWorkbook(host: Host, name: string): Promise<void> {
  const { writeXlsx } = await import('../xlsx/write-xlsx.ts')
  const bytes = await writeXlsx(host.save(), { now: serialNow, customFunctions: cellFunctions })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }))
  link.download = `${name}.xlsx`
  link.click()
  // The browser has its own hold on the bytes once the download began.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * Puts the file in the place of the workbook; the page must then be loaded anew.
 * @throws Error when the file is no workbook: nothing was replaced then
 */
export async function replaceWorkbook(kept: KeptWorkbook, name: string, file: File): Promise<void> {
  const { readXlsx } = await import('../xlsx/read-xlsx.ts')
  const state = await readXlsx(new Uint8Array(await file.arrayBuffer()), file.name)
  await kept.stop()
  await writeWorkbook(name, JSON.stringify(state))
}

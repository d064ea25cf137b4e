// What a person does with what is printed: download, make sheets, copy, keep the settings. The writers of files come when
// the first file is asked for.
import type { PrintDocument } from '../../../shared/printing/document.ts'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'
import type { FileKind } from '../../printing/write-file.ts'
import type { JournalWish } from '../../session/past/past.ts'
import { fileName, saveFile } from '../../session/printing/save-file.ts'
import type { Session } from '../../session/session.ts'
import type { Running } from './use-jobs.ts'

export interface PrintHands {
  /** One file of all the documents; its name without its ending. */
  readonly download: (kind: FileKind, documents: readonly PrintDocument[], title: string) => void
  readonly makeSheets: (documents: readonly PrintDocument[]) => void
  readonly copy: (paragraph: string) => void
  readonly keep: (settings: PrintSettings, then: () => void) => void
  readonly showSituation: () => void
  /** Downloads what was handed in, for other programs. */
  readonly saveData: () => void
  /** @param tooLong what to say of a journal of more lines than a sheet should have */
  readonly journal: (how: 'sheet' | 'file', wish: JournalWish, tooLong: (lines: number, most: number) => string) => void
}

/** Lines of a sheet that is made cell by cell; a file may have more. */
const mostLines = 3_000

async function writeFile(kind: FileKind, documents: readonly PrintDocument[], signal: AbortSignal): Promise<Blob> {
  const { writeBeside } = await import('../../printing/write-beside.ts')
  return writeBeside({ kind, documents }, signal)
}

export function printHands(session: Session, { run, runLong }: Pick<Running, 'run' | 'runLong'>): PrintHands {
  return {
    download: (kind, documents, title) =>
      runLong(async (signal) => {
        const name = fileName(title, kind)
        saveFile(name, await writeFile(kind, documents, signal))
        return (text) => ({ kind: 'good', lines: [text.print.saved(name)] })
      }),
    makeSheets: (documents) =>
      run(async () => {
        await session.printSheets(documents)
        return (text) => ({ kind: 'good', lines: [text.print.made] })
      }),
    copy: (paragraph) =>
      run(async () => {
        const isCopied = await copyText(paragraph)
        return (text) =>
          isCopied ? { kind: 'good', lines: [text.print.copied] } : { kind: 'warn', lines: [text.print.notCopied] }
      }),
    keep: (settings, then) =>
      run(async () => {
        await session.keepPrintSettings(settings)
        then()
        return (text) => ({ kind: 'good', lines: [text.print.kept] })
      }),
    showSituation: () =>
      run(async () => {
        await session.showSituation()
        return (text) => ({ kind: 'good', lines: [text.situation.made] })
      }),
    saveData: () =>
      runLong(async (signal) => {
        const { name, file } = await session.past.data()
        signal.throwIfAborted()
        saveFile(name, file)
        return (text) => ({ kind: 'good', lines: [text.print.saved(name)] })
      }),
    journal: (how, wish, tooLong) =>
      runLong(async (signal) => {
        const { deedsBetween, journal, linesOf } = await import('../../../shared/printing/journal.ts')
        const told = await session.past.journal(wish)
        const deeds = deedsBetween(told.deeds, wish.from, wish.to)
        const lines = deeds.reduce((sum, deed) => sum + linesOf(deed), 0)
        const document = journal(told)
        if (how === 'file') {
          const name = fileName(`${document.name} ${told.plan.number} ${told.period.to}`, 'xlsx')
          saveFile(name, await writeFile('xlsx', [document], signal))
          return (text) => ({ kind: 'good', lines: [text.print.saved(name)] })
        }
        if (lines > mostLines) return () => ({ kind: 'warn', lines: [tooLong(lines, mostLines)] })
        await session.printSheets([document])
        return (text) => ({ kind: 'good', lines: [text.print.made] })
      }),
  }
}

/** False where the web view of this Excel lets no page write to the clipboard. */
async function copyText(text: string): Promise<boolean> {
  const written = navigator.clipboard?.writeText(text)
  if (written === undefined) return false
  return written.then(
    () => true,
    () => false,
  )
}

// What a person does with what is printed: download, make sheets, copy, keep the settings. The writers of files come when
// the first file is asked for.
import type { PrintDocument } from '../../../shared/printing/document.ts'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'
import type { JournalWish } from '../../session/past/past.ts'
import { fileName, saveFile } from '../../session/printing/save-file.ts'
import type { Session } from '../../session/session.ts'
import type { Job } from './use-jobs.ts'

export type FileKind = 'docx' | 'xlsx'

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

const writers: Readonly<Record<FileKind, (documents: readonly PrintDocument[]) => Promise<Blob>>> = {
  docx: async (documents) => (await import('../../printing/write-docx.ts')).writeDocx(documents),
  xlsx: async (documents) => (await import('../../printing/write-xlsx.ts')).writeXlsx(documents),
}

export function printHands(session: Session, run: (job: Job) => void): PrintHands {
  return {
    download: (kind, documents, title) =>
      run(async () => {
        const name = fileName(title, kind)
        saveFile(name, await writers[kind](documents))
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
      run(async () => {
        const { name, file } = await session.past.data()
        saveFile(name, file)
        return (text) => ({ kind: 'good', lines: [text.print.saved(name)] })
      }),
    journal: (how, wish, tooLong) =>
      run(async () => {
        const { deedsBetween, journal, linesOf } = await import('../../../shared/printing/journal.ts')
        const told = await session.past.journal(wish)
        const deeds = deedsBetween(told.deeds, wish.from, wish.to)
        const lines = deeds.reduce((sum, deed) => sum + linesOf(deed), 0)
        const document = journal(told)
        if (how === 'file') {
          const name = fileName(`${document.name} ${told.plan.number} ${told.period.to}`, 'xlsx')
          saveFile(name, await writers.xlsx([document]))
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

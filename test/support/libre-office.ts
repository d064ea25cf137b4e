// LibreOffice opens what we write and prints it, so that pages can be looked at and read back. A machine without it
// cannot show pages; tests that need it say so in their name.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const onPath = (name: string) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)))

export const hasLibreOffice = onPath('soffice') && onPath('pdftotext') && onPath('pdftoppm')

/** A test's name, saying where nothing can be shown. */
export function shown(name: string): string {
  return hasLibreOffice ? name : `${name} (not looked at: LibreOffice and poppler-utils are not installed)`
}

/** Milliseconds for a test that prints: LibreOffice is slow to start where others work beside it. */
export const patience = 240_000

/** Where printed files and their pictures are kept, to be looked at. */
export const printedFolder = fileURLToPath(new URL('../output/print', import.meta.url))

/** Converts files beside themselves, into `.pdf` or another format; LibreOffice's own profile is thrown away. */
export async function convert(files: readonly string[], format = 'pdf'): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'libre-office-'))
  try {
    const folder = path.dirname(files[0] ?? printedFolder)
    const settings = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
    ]
    await run('soffice', [...settings, ...files])
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The text of each page of a PDF, laid out as printed. */
export async function pagesOf(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 50_000_000 })
  return stdout.split('\f').slice(0, -1)
}

/** Draws the first pages of a PDF as `name-1.png` … beside it. */
export async function drawPages(pdf: string, last: number): Promise<void> {
  await run('pdftoppm', ['-r', '75', '-l', String(last), '-png', pdf, pdf.replace(/\.pdf$/, '')])
}

/** Makes the folder of printed files anew for one suite. */
export async function freshFolder(name: string): Promise<string> {
  const folder = path.join(printedFolder, name)
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) await rm(path.join(folder, old), { recursive: true })
  return folder
}

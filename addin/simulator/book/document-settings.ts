// The settings as `Office.context.document.settings` knows them: read as a whole and saved as a whole, while
// `workbook.settings` may change them one by one in between.

import type { Book } from './book.ts'

/** JSON text by key. */
type Settings = Readonly<Record<string, string>>

export class DocumentSettings {
  private readonly book: Book
  /** As the client read them last. */
  private known: Settings = {}

  constructor(book: Book) {
    this.book = book
  }

  read(): Settings {
    this.known = { ...this.book.data.settings }
    return this.known
  }

  /** Takes over what was changed since they were read; the client saves all it read, also what is old by now. */
  save(settings: Settings): void {
    const { settings: kept } = this.book.data
    for (const key of Object.keys(this.known)) if (!(key in settings)) delete kept[key]
    for (const [key, text] of Object.entries(settings)) if (this.known[key] !== text) kept[key] = text
    this.known = { ...settings }
    this.book.report({ kind: 'settingsSaved' })
  }
}

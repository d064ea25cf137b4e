// Files that a request brings along as Base64. Reading one takes time and answers take none, so they are opened before.

import type { WorkbookState } from '../book/state.ts'
import type { Files } from '../model/host-context.ts'

type ReadWorkbook = (bytes: Uint8Array) => Promise<WorkbookState>

export class OpenedFiles implements Files {
  private readonly read: ReadWorkbook | undefined
  private readonly known = new Map<string, WorkbookState | undefined>()

  constructor(read: ReadWorkbook | undefined) {
    this.read = read
  }

  get canRead(): boolean {
    return this.read !== undefined
  }

  workbook(base64: string): WorkbookState | undefined {
    return this.known.get(base64)
  }

  /** Opens the files of a request; one that is no workbook is known as none. */
  async open(body: unknown): Promise<void> {
    this.known.clear()
    for (const base64 of this.read ? filesIn(body) : []) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      this.known.set(base64, await this.read?.(bytes).catch(() => undefined))
    }
  }
}

function filesIn(body: unknown): string[] {
  const { Actions: actions } = (body ?? {}) as { Actions?: unknown }
  return (Array.isArray(actions) ? actions : []).flatMap((action) => {
    if (action?.Name !== 'InsertWorksheetsFromBase64') return []
    const file: unknown = action.ArgumentInfo?.Arguments?.[0]
    return typeof file === 'string' && /^[A-Za-z\d+/]*={0,2}$/.test(file) && file.length % 4 === 0 ? [file] : []
  })
}

// Printed documents as one file of either kind, each with its library, which comes when the first such file is asked for.
import type { PrintDocument } from '../../shared/printing/document.ts'

export type FileKind = 'docx' | 'xlsx'

export interface FileRequest {
  readonly kind: FileKind
  readonly documents: readonly PrintDocument[]
}

const writers: Readonly<Record<FileKind, (documents: readonly PrintDocument[]) => Promise<Blob>>> = {
  docx: async (documents) => (await import('./write-docx.ts')).writeDocx(documents),
  xlsx: async (documents) => (await import('./write-xlsx.ts')).writeXlsx(documents),
}

export function writeFile({ kind, documents }: FileRequest): Promise<Blob> {
  return writers[kind](documents)
}

// All that the secretariat can print, by id; any of them alone, or several together.
import { agencyAnnex, groupAnnex } from './annexes/count-annexes.ts'
import { detailAnnex } from './annexes/detail-annex.ts'
import { coverageAnnex, overdueAnnex, proposalAnnex } from './annexes/list-annexes.ts'
import type { DocumentId, PrintDocument } from './document.ts'
import { report } from './letters/report.ts'
import { urgingLetter } from './letters/urging-letter.ts'
import type { PrintInput } from './print-input.ts'

export type SecretariatDocument = Exclude<DocumentId, 'agency-annex' | 'journal'>

const makers: Readonly<Record<SecretariatDocument, (input: PrintInput) => PrintDocument>> = {
  report,
  'annex-1': groupAnnex,
  'annex-2': agencyAnnex,
  'annex-3': overdueAnnex,
  'annex-4': coverageAnnex,
  'annex-5': proposalAnnex,
  detail: detailAnnex,
  'urging-letter': urgingLetter,
}

export const secretariatDocuments = Object.keys(makers) as readonly SecretariatDocument[]

/** The documents asked for, in the order in which they are bound. */
export function documentsOf(input: PrintInput, ids: readonly SecretariatDocument[]): readonly PrintDocument[] {
  return secretariatDocuments.filter((id) => ids.includes(id)).map((id) => makers[id](input))
}

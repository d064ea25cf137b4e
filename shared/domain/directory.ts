// The bodies a plan speaks of (sheet `Danh mục cơ quan`): who they are, by which names a text may call them, and who
// belongs to a collective such as "Các sở, ban, ngành".
import type { AgencyId } from './ids.ts'

export type AgencyKind = 'department' | 'district' | 'other' | 'open-set'

/** How a body reports; `undecided` is not expected to report until the secretariat decides. */
export type ReportingWay = 'direct' | 'through' | 'none' | 'undecided'

export interface Agency {
  readonly id: AgencyId
  readonly name: string
  readonly otherNames: readonly string[]
  readonly kind: AgencyKind
  readonly reports: ReportingWay
  /** The body it reports through, where `reports` is `through`. */
  readonly through?: AgencyId
  readonly contact?: string
  /** ISO days, inclusive. */
  readonly validFrom?: string
  readonly validTo?: string
  readonly succeededBy?: readonly AgencyId[]
}

export interface Collective {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly members: readonly AgencyId[]
}

export interface Directory {
  readonly secretariat: AgencyId
  readonly agencies: readonly Agency[]
  readonly collectives: readonly Collective[]
}

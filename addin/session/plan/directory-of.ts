// The first list of bodies for a plan nobody has seen: those that its own cells name. It is a draft to be completed on
// the sheet `Danh mục cơ quan`; a collective has no members yet, so its tasks stand under its own name until it has.
import type { Appendix } from '../../../shared/appendix/appendix.ts'
import { splitBodies } from '../../../shared/appendix/bodies.ts'
import type { Agency, AgencyKind, Directory } from '../../../shared/domain/directory.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { searchKey } from '../../../shared/domain/text.ts'

const longestId = 40

/** A directory whose secretariat is still to be named. */
export type DirectoryDraft = Omit<Directory, 'secretariat'>

/** Bodies and collectives of the lead and support cells, each once, in the order of the document. */
export function directoryOf(appendix: Appendix): DirectoryDraft {
  const cells = appendix.tasks.flatMap(({ lead, support }) => [splitBodies(lead), splitBodies(support)])
  const taken = new Set<string>()
  return {
    agencies: distinct(cells.flatMap((cell) => cell.bodies)).map((name) => agency(freeId(name, taken), name)),
    collectives: distinct(cells.flatMap((cell) => cell.collectives)).map((name) => ({
      name,
      otherNames: [],
      members: [],
    })),
  }
}

/** The directory with the body of this name as its secretariat; a body it does not have yet is added. */
export function withSecretariat(draft: DirectoryDraft, name: string): Directory {
  const key = searchKey(name)
  const known = draft.agencies.find((it) => [it.name, ...it.otherNames].some((other) => searchKey(other) === key))
  if (known) return { ...draft, secretariat: known.id }
  const added = newAgency(name, draft.agencies)
  return { ...draft, agencies: [added, ...draft.agencies], secretariat: added.id }
}

/** A body with an id that none of the others has. */
export function newAgency(name: string, others: readonly Agency[]): Agency {
  return agency(freeId(name, new Set(others.map(({ id }) => id))), name.trim())
}

/** Two spellings of one name are one body, under the spelling that came first. */
function distinct(names: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const name of names) if (!found.has(searchKey(name))) found.set(searchKey(name), name)
  return [...found.values()]
}

function agency(id: AgencyId, name: string): Agency {
  return { id, name, otherNames: [], kind: kindOf(name), reports: 'direct' }
}

function kindOf(name: string): AgencyKind {
  const key = searchKey(name)
  if (/^(ubnd|uy ban nhan dan) (cac )?(huyen|thi xa|thanh pho|quan) /.test(key)) return 'district'
  return /^(so|ban|van phong|cong an|thanh tra|bo chi huy) /.test(key) ? 'department' : 'other'
}

/** "Sở Nội vụ" → `so-noi-vu`, or `so-noi-vu-2` where that is taken. */
function freeId(name: string, taken: Set<string>): AgencyId {
  const stem =
    searchKey(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longestId)
      .replace(/^-+|-+$/g, '') || 'co-quan'
  let id = stem
  for (let round = 2; taken.has(id); round++) id = `${stem}-${round}`
  taken.add(id)
  return id as AgencyId
}

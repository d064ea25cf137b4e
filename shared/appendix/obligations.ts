// Who has to report on which task: one obligation per task and body. A collective with listed members gives one per
// member; a set that nobody can count ("các cơ quan liên quan") stands as one, under its own name, until the directory has
// a collective of exactly that name whose members somebody chose. As supporters such a set grants nothing even then: the
// same words mean other bodies elsewhere.
import type { Directory } from '../domain/directory.ts'
import { type AgencyId, openSetPrefix } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import { searchKey } from '../domain/text.ts'
import { bodyNames } from './bodies.ts'
import { type Resolver, resolverOf } from './resolve-body.ts'

/** What of a task says who does it; `id` names the task in issues. */
export type Assignable = { readonly id: string; readonly lead: string; readonly support: string }

/** `leads` holds agencies and open sets in the order of the cell, `supports` agencies alone: open sets have no rights. */
export type Assignment = { task: string; leads: AgencyId[]; supports: AgencyId[]; issues: Issue[] }

/** A set of bodies, or a body not in the directory, that leads a task under its own name until somebody says who it is. */
export type OpenSet = { id: AgencyId; name: string }

export type Obligations = { tasks: Assignment[]; openSets: OpenSet[] }

type Found = { id: AgencyId; open: string | undefined }

const LONGEST_ID = 64
const SUPPORTING = /[\s,;.–-]*(?:(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)?\s*(?:với|cùng|:)\s*/i
const LEADING = /\s*\(?chủ trì\)?[\s,;.]*$/i

/**
 * Assigns every task to the bodies of the directory.
 *
 * Issues: `body-open` for a set without members, `body-unknown` (with the nearest agencies) for a body that the
 * directory does not have.
 */
export function assignObligations(tasks: readonly Assignable[], directory: Directory): Obligations {
  const resolve = resolverOf(directory)
  const openSets = new Map<AgencyId, string>()
  const assignments = tasks.map((task): Assignment => {
    const issues: Issue[] = []
    const [lead, alsoSupport] = partedLead(task.lead)
    const report = (field: string) => (issue: Issue) => issues.push({ ...issue, task: task.id, field })
    const leads = distinct(lead, { resolve, counts: () => true, report: report('lead') })
    const support = { resolve, counts: isCountable, report: report('support') }
    const supports = distinct([alsoSupport, task.support].join('\n'), support)
    for (const { id, open } of leads) {
      if (open !== undefined && !openSets.has(id)) openSets.set(id, open)
    }
    return {
      task: task.id,
      leads: leads.map(({ id }) => id),
      supports: supports.filter(({ open }) => open === undefined).map(({ id }) => id),
      issues,
    }
  })
  return { tasks: assignments, openSets: Array.from(openSets, ([id, name]) => ({ id, name })) }
}

/** The id of an open set: the same for every way of writing its name. */
export function openSetId(name: string): AgencyId {
  const slug = searchKey(name)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
  const id = openSetPrefix + slug
  const fitting = id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 7).replace(/-$/, '')}-${fingerprint(slug)}`
  return fitting as AgencyId
}

/** One cell may say who leads and who supports: "Sở Nội vụ chủ trì; phối hợp: Sở Tài chính". */
function partedLead(cell: string): [lead: string, support: string] {
  const at = cell.search(SUPPORTING)
  if (at < 0) return [cell.replace(LEADING, ''), '']
  return [cell.slice(0, at).replace(LEADING, ''), cell.slice(at).replace(SUPPORTING, '')]
}

interface Naming {
  readonly resolve: Resolver
  /** Whether a name may stand for the members of its collective. */
  readonly counts: (name: string) => boolean
  readonly report: (issue: Issue) => void
}

/** A body named twice in one cell, or once by itself and once within a collective, counts once. */
function distinct(cell: string, naming: Naming): Found[] {
  const found = new Map<AgencyId, Found>()
  for (const name of bodyNames(cell)) {
    for (const one of obligationsOf(name.text, name.collective, naming)) {
      if (!found.has(one.id)) found.set(one.id, one)
    }
  }
  return Array.from(found.values())
}

function isCountable(name: string): boolean {
  return !/lien quan/.test(searchKey(name))
}

function obligationsOf(name: string, collective: boolean, { resolve, counts, report }: Naming): Found[] {
  const resolved = resolve(name)
  if (resolved.kind === 'agency' && resolved.agency.kind !== 'open-set')
    return [{ id: resolved.agency.id, open: undefined }]
  if (resolved.kind === 'collective' && resolved.collective.members.length > 0 && counts(name)) {
    return resolved.collective.members.map((id) => ({ id, open: undefined }))
  }
  if (resolved.kind === 'unknown' && !collective && isCountable(name)) {
    report({ code: 'body-unknown', level: 'doubt', text: name, params: { name }, proposals: resolved.proposals })
  } else {
    report({ code: 'body-open', level: 'doubt', text: name, params: { name } })
  }
  return [{ id: resolved.kind === 'agency' ? resolved.agency.id : openSetId(name), open: name }]
}

/** Six letters and digits that tell long names apart (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6)
}

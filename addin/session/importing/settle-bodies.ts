// Which of the bodies that an appendix names the directory does not know, or cannot count, and what a person decides
// about them. The signed words stay: what is decided is how the directory resolves them.
import { assignObligations } from '../../../shared/appendix/obligations.ts'
import { resolverOf } from '../../../shared/appendix/resolve-body.ts'
import type { SettledTask } from '../../../shared/appendix/settle.ts'
import type { Directory } from '../../../shared/domain/directory.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { searchKey } from '../../../shared/domain/text.ts'
import { type DirectoryDraft, newAgency } from '../plan/directory-of.ts'

export type BodyChoice =
  /** Stands under its own name, as read. */
  | { readonly kind: 'keep' }
  /** Another name of a body of the directory. */
  | { readonly kind: 'same-as'; readonly agency: AgencyId }
  /** A body the directory did not have. */
  | { readonly kind: 'new' }
  /** A collective of these. */
  | { readonly kind: 'members'; readonly members: readonly AgencyId[] }

export function isBodyDoubt({ code }: Issue): boolean {
  return code === 'body-unknown' || code === 'body-open'
}

/**
 * One doubt for each name, at the first task that has it.
 *
 * @param kept names that a person has left as they are, by `keyOf`
 */
export function bodyDoubts(
  tasks: readonly SettledTask[],
  bodies: DirectoryDraft,
  kept: ReadonlySet<string>,
): readonly Issue[] {
  const { tasks: assigned } = assignObligations(tasks, toDirectory(bodies))
  const doubts = new Map<string, Issue>()
  for (const issue of assigned.flatMap(({ issues }) => issues)) {
    const key = keyOf(issue)
    if (!doubts.has(key) && !kept.has(key)) doubts.set(key, issue)
  }
  return [...doubts.values()]
}

/** What two ways of writing one name share. */
export function keyOf({ text = '' }: Issue): string {
  return searchKey(text)
}

/** Whether giving a set of bodies members is heeded: those who support and are only "liên quan" are never counted out. */
export function mayHaveMembers({ code, field, text = '' }: Issue): boolean {
  return code === 'body-open' && (field === 'lead' || !/lien quan/.test(searchKey(text)))
}

/** The directory after a decision about the name of a doubt. */
export function settleBody(bodies: DirectoryDraft, { text: name = '' }: Issue, choice: BodyChoice): DirectoryDraft {
  switch (choice.kind) {
    case 'keep':
      return bodies
    case 'same-as': {
      const agencies = bodies.agencies.map((agency) =>
        agency.id === choice.agency ? { ...agency, otherNames: [...agency.otherNames, name] } : agency,
      )
      return { ...bodies, agencies }
    }
    case 'new':
      return { ...bodies, agencies: [...bodies.agencies, newAgency(name, bodies.agencies)] }
    case 'members': {
      const { members } = choice
      const found = resolverOf(toDirectory(bodies))(name)
      if (found.kind !== 'collective') {
        return { ...bodies, collectives: [...bodies.collectives, { name, otherNames: [], members }] }
      }
      const collectives = bodies.collectives.map((it) => (it === found.collective ? { ...it, members } : it))
      return { ...bodies, collectives }
    }
    default:
      return choice satisfies never
  }
}

/** Who the secretariat is decides nothing about names. */
function toDirectory(bodies: DirectoryDraft): Directory {
  return { ...bodies, secretariat: '' as AgencyId }
}

// Which agency or collective of the directory a written name means. Names meet by key: marks, case, commas, hyphens and
// usual short forms ("UBND", "Sở NN&PTNT", "VP") do not count; likeness alone never decides, it only proposes.
import type { Agency, Collective, Directory } from '../domain/directory.ts'
import type { Proposal } from '../domain/issue.ts'
import { searchKey } from '../domain/text.ts'
import { headOf, nameKey, sectorKey } from './body-lexicon.ts'

export type Resolved =
  | { kind: 'agency'; agency: Agency }
  | { kind: 'collective'; collective: Collective }
  | { kind: 'unknown'; proposals: Proposal[] }

export type Resolver = (name: string) => Resolved

const SHORT_FORMS: [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\bvan phong\b/g, 'vp'],
  [/\bban quan ly\b/g, 'bql'],
  [/\bhop tac xa\b/g, 'htx'],
  [/\bmat tran to quoc\b/g, 'mttq'],
  [/\bbao hiem xa hoi\b/g, 'bhxh'],
  [/\btp\b/g, 'thanh pho'],
  [/\b(?:cac|co) /g, ''],
]
const LEVEL_TAIL = / (?:cap tinh|cua tinh|thuoc tinh|trong tinh|toan tinh|tren dia ban tinh|tinh)$/
const LIKE_ENOUGH = 0.45
const MOST_PROPOSALS = 3

/**
 * Makes the look-up for a directory; answers are remembered by name.
 *
 * @example resolverOf(directory)('Sở NN&PTNT') // { kind: 'agency', agency: Sở Nông nghiệp và Phát triển nông thôn }
 */
export function resolverOf(directory: Directory): Resolver {
  const agencies = indexed(directory.agencies)
  const collectives = indexed(directory.collectives)
  const answers = new Map<string, Resolved>()
  return (name) => {
    const key = resolveKey(name)
    let answer = answers.get(key)
    if (answer === undefined) {
      const short = key.replace(LEVEL_TAIL, '')
      const agency = agencies.get(key) ?? agencies.get(short) ?? agencies.get(`${key} tinh`)
      const collective = collectives.get(key) ?? collectives.get(short)
      if (agency !== undefined) answer = { kind: 'agency', agency }
      else if (collective !== undefined) answer = { kind: 'collective', collective }
      else answer = { kind: 'unknown', proposals: nearest(key, directory.agencies) }
      answers.set(key, answer)
    }
    return answer
  }
}

/** The key a name is looked up by; a field's short form counts as the field ("Sở GD&ĐT"). */
function resolveKey(name: string): string {
  const head = headOf(name)
  const sector = head === undefined ? undefined : sectorKey(nameKey(name.slice(head.length)))
  let key = head === undefined || sector === undefined ? nameKey(name) : `${searchKey(head)} ${sector}`
  for (const [pattern, short] of SHORT_FORMS) key = key.replace(pattern, short)
  return key
}

function indexed<T extends { readonly name: string; readonly otherNames: readonly string[] }>(
  list: readonly T[],
): Map<string, T> {
  const index = new Map<string, T>()
  for (const one of list) {
    for (const name of [one.name, ...one.otherNames]) {
      const key = resolveKey(name)
      if (!index.has(key)) index.set(key, one)
    }
  }
  return index
}

/** The agencies whose names are most alike, best first. */
function nearest(key: string, agencies: readonly Agency[]): Proposal[] {
  return agencies
    .map((agency) => ({
      agency,
      likeness: Math.max(...[agency.name, ...agency.otherNames].map((name) => likeness(key, resolveKey(name)))),
    }))
    .filter((one) => one.likeness >= LIKE_ENOUGH)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_PROPOSALS)
    .map(({ agency }) => ({ field: 'agency', value: agency.id, label: agency.name }))
}

/** Dice's coefficient on pairs of letters, 0–1: forgiving of a wrong letter as well as of a missing word. */
function likeness(one: string, other: string): number {
  const pairs = new Map<string, number>()
  for (let at = 0; at < one.length - 1; at++) {
    const pair = one.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at < other.length - 1; at++) {
    const pair = other.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common++
  }
  const all = one.length + other.length - 2
  return all <= 0 ? 0 : (2 * common) / all
}

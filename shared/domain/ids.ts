// Ids that go into storage keys and addresses. People's names are never ids: they are shown, ids are kept.

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type PlanId = Id<'plan'>
export type PeriodId = Id<'period'>
export type AgencyId = Id<'agency'>
export type TaskId = Id<'task'>

/** The alphabet every id must keep to: safe in a table key, in an address and in a file name. */
export const idPattern = /^[A-Za-z0-9_.-]{1,64}$/

/** Open sets ("các cơ quan liên quan") get an id with this prefix at publication. */
export const openSetPrefix = 'open-'

export function isId(text: string): boolean {
  return idPattern.test(text)
}

export function isOpenSet(agency: AgencyId): boolean {
  return agency.startsWith(openSetPrefix)
}

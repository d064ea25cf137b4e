// The storage port: entities in named tables, as Table Storage knows them and nothing more. There is no upsert on
// purpose: a writer always says what it has seen, either "nothing" (create) or an etag (replace, remove).

export const tableNames = ['Plans', 'Periods', 'Ledger', 'Heads', 'Members', 'Reminders'] as const
export type TableName = (typeof tableNames)[number]

export type Property = string | number | boolean
export type Properties = Readonly<Record<string, Property>>

export interface Key {
  readonly partition: string
  readonly row: string
}

export interface Entity extends Key {
  readonly properties: Properties
}

export interface Stored extends Entity {
  /** Changes with every write, also one that changes nothing. */
  readonly etag: string
}

/** Row keys from `from` (inclusive) to `before` (exclusive); `above` further keeps a number property's larger values. */
export interface Range {
  readonly from: string
  readonly before: string
  readonly above?: { readonly property: string; readonly value: number }
}

export type Created = { readonly kind: 'written'; readonly etag: string } | { readonly kind: 'exists' }
/** `moved`: what the etag stood for is no longer there, be it changed or gone. */
export type Replaced = { readonly kind: 'written'; readonly etag: string } | { readonly kind: 'moved' }

export type Operation =
  | { readonly kind: 'create'; readonly entity: Entity }
  | { readonly kind: 'replace'; readonly entity: Entity; readonly etag: string }

/**
 * `lost`: one of the operations found something else than it had been told, so none was done. A network that repeats
 * requests by itself can report `lost` for what it has just committed: look before concluding.
 */
export type Committed = { readonly kind: 'committed' } | { readonly kind: 'lost' }

/** All that there is, for back-up and restore. */
export interface WholeTables {
  /** Every entity of a table, partition by partition; nothing where there is no such table. */
  scan(table: TableName): AsyncIterable<Stored>
  /** Removes every entity of a table. */
  clear(table: TableName): Promise<void>
}

export interface Store {
  get(table: TableName, key: Key): Promise<Stored | undefined>
  /** All entities of the range, in row key order, however many pages they take. */
  list(table: TableName, partition: string, range?: Range): Promise<Stored[]>
  create(table: TableName, entity: Entity): Promise<Created>
  replace(table: TableName, entity: Entity, etag: string): Promise<Replaced>
  remove(table: TableName, key: Key, etag: string): Promise<{ readonly kind: 'removed' | 'moved' }>
  /** All or nothing, within one partition, within the limits of `budget.ts`. */
  transact(table: TableName, operations: readonly Operation[]): Promise<Committed>
}

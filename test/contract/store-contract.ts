// What every implementation of the storage port must do. One suite, run against each store that is claimed to serve.
import { expect, test } from 'vitest'
import { OverBudget } from '../../functions/storage/errors.ts'
import type { Entity, Operation, Properties, Store } from '../../functions/storage/store.ts'

/** Registers the suite. @param open gives a store; tests keep apart by partition, so all may share one */
export function storeContract(open: () => Store): void {
  let count = 0
  /** An entity of a partition that no other test uses. */
  const fresh = (properties: Properties = { value: 1 }, row = 'row'): Entity => {
    count += 1
    return { partition: `contract-${process.pid}-${Date.now()}-${count}`, row, properties }
  }
  const beside = ({ partition }: Entity, row: string, properties: Properties = { value: 1 }): Entity => ({
    partition,
    row,
    properties,
  })

  test('an entity that was created is read back with every property and its type', async () => {
    const entity = fresh({
      text: 'Sở Nội vụ: “nội vụ”, 100 % – \'ngoặc\' và "kép"\nxuống dòng\t𝔘𠮷',
      empty: '',
      looksLikeDate: '2013-10-01T00:00:00Z',
      looksLikeNumber: '0067',
      zero: 0,
      negative: -7,
      large: 2_147_483_647,
      half: 0.5,
      yes: true,
      no: false,
    })
    const created = await open().create('Ledger', entity)
    const stored = await open().get('Ledger', entity)
    expect(stored).toEqual({ ...entity, etag: created.kind === 'written' && created.etag })
  })

  test('what is not there is undefined, also in a table that nobody has written to yet', async () => {
    expect(await open().get('Ledger', fresh())).toBeUndefined()
    expect(await open().get('Reminders', fresh())).toBeUndefined()
    expect(await open().list('Reminders', fresh().partition)).toEqual([])
  })

  test('creating what exists says so and changes nothing', async () => {
    const entity = fresh({ value: 1 })
    await open().create('Ledger', entity)
    expect(await open().create('Ledger', { ...entity, properties: { value: 2 } })).toEqual({ kind: 'exists' })
    expect((await open().get('Ledger', entity))?.properties).toEqual({ value: 1 })
  })

  test('replacing takes the etag that is current, and drops properties that are not given', async () => {
    const entity = fresh({ value: 1, other: 'x' })
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    const replaced = await open().replace('Ledger', { ...entity, properties: { value: 2 } }, etag)
    expect(replaced.kind).toBe('written')
    const stored = await open().get('Ledger', entity)
    expect(stored?.properties).toEqual({ value: 2 })
    expect(replaced.kind === 'written' && replaced.etag).toBe(stored?.etag)
    expect(await open().replace('Ledger', { ...entity, properties: { value: 3 } }, etag)).toEqual({ kind: 'moved' })
    expect((await open().get('Ledger', entity))?.properties).toEqual({ value: 2 })
  })

  test('replacing or removing what is gone says that it moved', async () => {
    const entity = fresh()
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    expect(await open().remove('Ledger', entity, etag)).toEqual({ kind: 'removed' })
    expect(await open().get('Ledger', entity)).toBeUndefined()
    expect(await open().remove('Ledger', entity, etag)).toEqual({ kind: 'moved' })
    expect(await open().replace('Ledger', entity, etag)).toEqual({ kind: 'moved' })
  })

  test('a write without an etag to compare is a bug, not an overwrite', async () => {
    const entity = fresh()
    await open().create('Ledger', entity)
    await expect(open().replace('Ledger', entity, '')).rejects.toThrow(/etag/)
    await expect(open().replace('Ledger', entity, '*')).rejects.toThrow(/etag/)
    await expect(open().remove('Ledger', entity, '*')).rejects.toThrow(/etag/)
  })

  test('of twenty writers on one etag exactly one wins', async () => {
    const entity = fresh({ value: 0 })
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, value) => open().replace('Ledger', { ...entity, properties: { value } }, etag)),
    )
    expect(results.filter((it) => it.kind === 'written')).toHaveLength(1)
  })

  test('a list has the rows of one partition in order, from the start of a range up to before its end', async () => {
    const first = fresh({ seq: 3 }, 'r|b')
    await open().transact('Ledger', [
      { kind: 'create', entity: first },
      { kind: 'create', entity: beside(first, 'h', { seq: 9 }) },
      { kind: 'create', entity: beside(first, 'r|a', { seq: 1 }) },
      { kind: 'create', entity: beside(first, 'r|c', { seq: 5 }) },
      { kind: 'create', entity: beside(first, 's|a', { seq: 9 }) },
    ])
    const rows = async (range?: Parameters<Store['list']>[2]) =>
      (await open().list('Ledger', first.partition, range)).map((it) => it.row)
    expect(await rows()).toEqual(['h', 'r|a', 'r|b', 'r|c', 's|a'])
    expect(await rows({ from: 'r|', before: 'r}' })).toEqual(['r|a', 'r|b', 'r|c'])
    expect(await rows({ from: 'r|a', before: 'r|b' })).toEqual(['r|a'])
    expect(await rows({ from: 'r|', before: 'r}', above: { property: 'seq', value: 2 } })).toEqual(['r|b', 'r|c'])
    expect(await open().list('Ledger', `${first.partition}x`)).toEqual([])
  })

  test('a list is complete however many pages it takes', async () => {
    const { partition } = fresh()
    const entities = Array.from({ length: 2_150 }, (_, index) => ({
      partition,
      row: `r|${String(index).padStart(5, '0')}`,
      properties: { index },
    }))
    for (let start = 0; start < entities.length; start += 100) {
      const part = entities.slice(start, start + 100)
      await open().transact(
        'Ledger',
        part.map((entity) => ({ kind: 'create', entity })),
      )
    }
    const found = await open().list('Ledger', partition)
    expect(found.map((it) => it.properties.index)).toEqual(entities.map((it) => it.properties.index))
  })

  test('a transaction does all of it', async () => {
    const entity = fresh({ value: 1 }, 'a')
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    const operations: Operation[] = [
      { kind: 'replace', entity: { ...entity, properties: { value: 2 } }, etag },
      { kind: 'create', entity: beside(entity, 'b') },
    ]
    expect(await open().transact('Ledger', operations)).toEqual({ kind: 'committed' })
    const stored = await open().list('Ledger', entity.partition)
    expect(stored.map((it) => [it.row, it.properties.value])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  test.each([
    ['an etag is stale', 'stale'],
    ['an entity exists already', 'exists'],
    ['an entity to replace is gone', 'gone'],
  ] as const)('a transaction does nothing when %s', async (_, trouble) => {
    const entity = fresh({ value: 1 }, 'a')
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    if (trouble === 'stale') await open().replace('Ledger', { ...entity, properties: { value: 9 } }, etag)
    if (trouble === 'gone') await open().remove('Ledger', entity, etag)
    const before = await open().list('Ledger', entity.partition)
    const operations: Operation[] = [
      { kind: 'create', entity: beside(entity, 'b') },
      trouble === 'exists' ? { kind: 'create', entity } : { kind: 'replace', entity, etag },
      { kind: 'create', entity: beside(entity, 'c') },
    ]
    expect(await open().transact('Ledger', operations)).toEqual({ kind: 'lost' })
    expect(await open().list('Ledger', entity.partition)).toEqual(before)
  })

  test('of ten transactions guarded by one etag exactly one is done, and nothing of the others is left', async () => {
    const entity = fresh({ value: 0 }, 'h')
    const created = await open().create('Ledger', entity)
    const etag = created.kind === 'written' ? created.etag : ''
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, value) =>
        open().transact('Ledger', [
          { kind: 'replace', entity: { ...entity, properties: { value } }, etag },
          { kind: 'create', entity: beside(entity, `c|${value}`) },
        ]),
      ),
    )
    expect(results.filter((it) => it.kind === 'committed')).toHaveLength(1)
    const winner = results.findIndex((it) => it.kind === 'committed')
    const rows = (await open().list('Ledger', entity.partition)).map((it) => it.row)
    expect(rows).toEqual([`c|${winner}`, 'h'])
  })

  const vietnamese = 'ế'
  test.each<[string, Properties]>([
    ['a text of 32,000 characters', { text: vietnamese.repeat(32_000) }],
    ['252 properties', Object.fromEntries(Array.from({ length: 252 }, (_, index) => [`p${index}`, index]))],
    [
      'just under 1 MiB',
      Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`p${index}`, 'x'.repeat(32_000)])),
    ],
  ])('an entity of %s is kept', async (_, properties) => {
    const entity = fresh(properties)
    expect((await open().create('Ledger', entity)).kind).toBe('written')
    expect((await open().get('Ledger', entity))?.properties).toEqual(properties)
  })

  test.each<[string, Partial<Entity>]>([
    ['a text of 32,001 characters', { properties: { text: 'x'.repeat(32_001) } }],
    ['253 properties', { properties: Object.fromEntries(Array.from({ length: 253 }, (_, index) => [`p${index}`, 1])) }],
    [
      'over 1 MiB, counted at two bytes a character',
      { properties: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`p${index}`, 'x'.repeat(32_000)])) },
    ],
    ['a row key with a slash', { row: 'r/1' }],
    ['a row key with a blank', { row: 'r 1' }],
    ['an empty row key', { row: '' }],
    ['a row key over 512 characters', { row: 'r'.repeat(513) }],
  ])('an entity of %s is never sent', async (_, over) => {
    const entity: Entity = { ...fresh(), ...over }
    await expect(open().create('Ledger', entity)).rejects.toBeInstanceOf(OverBudget)
    await expect(open().replace('Ledger', entity, 'etag')).rejects.toBeInstanceOf(OverBudget)
    await expect(open().transact('Ledger', [{ kind: 'create', entity }])).rejects.toBeInstanceOf(OverBudget)
  })

  test('a transaction takes 100 operations and no more', async () => {
    const entity = fresh()
    const operations = Array.from(
      { length: 101 },
      (_, index): Operation => ({
        kind: 'create',
        entity: beside(entity, `r|${index}`),
      }),
    )
    await expect(open().transact('Ledger', operations)).rejects.toBeInstanceOf(OverBudget)
    expect(await open().transact('Ledger', operations.slice(1))).toEqual({ kind: 'committed' })
  })

  test('a transaction takes 3.5 MiB of Vietnamese text and no more', async () => {
    const entity = fresh()
    const wide = { text: vietnamese.repeat(30_000), more: vietnamese.repeat(30_000) }
    const operations = Array.from(
      { length: 21 },
      (_, index): Operation => ({
        kind: 'create',
        entity: beside(entity, `r|${index}`, wide),
      }),
    )
    await expect(open().transact('Ledger', operations)).rejects.toBeInstanceOf(OverBudget)
    expect(await open().transact('Ledger', operations.slice(1))).toEqual({ kind: 'committed' })
  })
}

// Bodies as they come: what is no message, and what a message holds that nobody knows, is refused by its place.
import functions from '@azure/functions'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readBody } from '../../../functions/http/body.ts'
import { HttpProblem } from '../../../functions/http/problem.ts'

const schema = z.object({
  wire: z.number(),
  rows: z.array(z.object({ id: z.string(), note: z.exactOptional(z.string()) })),
  texts: z.exactOptional(z.record(z.string(), z.string())),
})
const sound = { wire: 1, rows: [{ id: 'a' }], texts: { 'Cột khác': 'x' } }

const requestOf = (text: string) =>
  new functions.HttpRequest({ method: 'POST', url: 'http://localhost', body: { string: text } })

async function problemOf(body: string, maxBytes?: number): Promise<unknown> {
  return readBody(requestOf(body), schema, maxBytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof HttpProblem ? [error.type, error.errors?.map((it) => it.pointer)] : error),
  )
}

test('what every part of is known is taken', async () => {
  expect(await readBody(requestOf(JSON.stringify(sound)), schema)).toMatchObject({ value: sound })
})

describe('refused with its place is', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a member that nobody knows', { ...sound, kind: 'x' }, ['/kind']],
    ['one deep inside', { ...sound, rows: [{ id: 'a' }, { id: 'b', 'a/b~c': {} }] }, ['/rows/1/a~1b~0c']],
    [
      'a name that objects have by themselves',
      { ...sound, constructor: 1, toString: 2 },
      ['/constructor', '/toString'],
    ],
    ['a value of another kind', { ...sound, rows: [{ id: 1 }] }, ['/rows/0/id']],
    ['no object at all', null, ['']],
  ])('%s', async (_, body, pointers) => {
    expect(await problemOf(JSON.stringify(body))).toEqual(['malformed-request', pointers])
  })

  test.each([
    ['a name that would change what an object is', '{"wire":1,"rows":[],"__proto__":{"a":1}}', ['/__proto__']],
    ['an unfinished text', '{"wire":1,', ['']],
    ['half a letter', '{"wire":1,"rows":[{"id":"\\ud83d"}]}', ['']],
  ])('%s', async (_, body, pointers) => {
    expect(await problemOf(body)).toEqual(['malformed-request', pointers])
  })
})

test('a message of another version is left to whoever looks at versions', async () => {
  expect(await problemOf(JSON.stringify({ ...sound, wire: 2, kind: 'x' }))).toBe('taken')
})

test('what is larger than it may be is not read', async () => {
  expect(await problemOf(JSON.stringify(sound), 10)).toEqual(['too-large', undefined])
})

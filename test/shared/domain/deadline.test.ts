// The phrases of real plans with their right readings; `accept…` lists readings that are fair as well.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDeadline } from '../../../shared/domain/deadline.ts'

type Example = {
  text: string
  kind: string
  start?: string
  end?: string
  every?: string
  docYear?: number
  acceptKind?: string[]
  acceptStart?: string[]
  acceptEnd?: string[]
}

const fixture = new URL('../../fixtures/appendix/deadlines.json', import.meta.url)
const examples: Example[] = JSON.parse(readFileSync(fixture, 'utf8')).items

describe('deadlines of real plans', () => {
  it.each(examples)('reads "$text" as $kind', (example) => {
    const read = readDeadline(example.text, example.docYear === undefined ? {} : { year: example.docYear })
    expect([example.kind, ...(example.acceptKind ?? [])]).toContain(read.kind)
    expect([example.start, ...(example.acceptStart ?? [])]).toContain(read.start)
    expect([example.end, ...(example.acceptEnd ?? [])]).toContain(read.end)
    expect(read.every).toBe(example.every)
    expect(read.text).toBe(example.text)
  })
})

// Cells of real plans with the bodies they name; `alts` are fair as well.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitBodies } from '../../../shared/appendix/bodies.ts'

type Names = { bodies: string[]; collectives: string[] }
type Example = Names & { cell: string; alts?: Names[] }

const fixture = new URL('../../fixtures/appendix/bodies.json', import.meta.url)
const examples: Example[] = JSON.parse(readFileSync(fixture, 'utf8')).items

describe('bodies of real cells', () => {
  it.each(examples)('splits "$cell"', ({ cell, bodies, collectives, alts = [] }) => {
    expect([{ bodies, collectives }, ...alts]).toContainEqual(splitBodies(cell))
  })
})

// The story is the product in one piece: what it counts is what the order asks of the seed.
import { expect, test } from 'vitest'
import { runStory } from './story.ts'

test('the seed goes from signed appendix to consolidated sheet, with one conflict settled and one bad row kept', async () => {
  const steps: string[] = []
  const result = await runStory({ say: ({ vi }) => steps.push(vi) })
  expect(result).toEqual({
    groups: 5,
    tasks: 22,
    assignments: 158,
    agencies: 31,
    pushed: 5,
    accepted: 5,
    rejected: 1,
    conflicts: 1,
    consolidatedRows: 158,
  })
  expect(steps).toHaveLength(9)
})

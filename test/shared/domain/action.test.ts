// The state table by itself: nothing in it is a dead end, and entering and handing in go together.
import { describe, expect, test } from 'vitest'
import { type ActionName, actionNames, openFields, transitions } from '../../../shared/domain/action.ts'
import type { HeadState } from '../../../shared/domain/period.ts'

const states = Object.keys(transitions) as HeadState[]

/** Where a report can come from a state; a lock gives back the state that it found. */
function reached(from: HeadState): Set<HeadState> {
  const found = new Set<HeadState>([from])
  for (const state of found) {
    for (const next of Object.values(transitions[state])) if (next !== undefined && next !== 'before') found.add(next)
  }
  return found
}

describe.each(states)('from %s', (state) => {
  test('every state can be reached', () => {
    const from = state === 'locked' ? 'open' : state
    expect([...reached(from)].sort()).toEqual([...states].sort())
  })

  test('entries are open exactly where they can be approved and handed in', () => {
    const { approve, submit } = transitions[state]
    expect([approve !== undefined, submit !== undefined]).toEqual([openFields[state].lead, openFields[state].lead])
  })

  test('what others write is open but for a lock', () => {
    const isOpen = state !== 'locked'
    expect(openFields[state]).toMatchObject({ secretariat: isOpen, 'provincial-office': isOpen })
  })
})

test('a lock is taken off and nothing else is done to it', () => {
  const possible = (Object.keys(transitions.locked) as ActionName[]).filter(
    (it) => transitions.locked[it] !== undefined,
  )
  expect(possible).toEqual(['unlock'])
  expect(actionNames.filter((it) => transitions.open[it] === 'locked')).toEqual(['lock'])
})

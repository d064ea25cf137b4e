// What another appendix would change in a plan: tasks are the same by their path.
import { describe, expect, it } from 'vitest'
import { planChanges } from '../../../../addin/session/importing/plan-changes.ts'
import type { SettledTask } from '../../../../shared/appendix/settle.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import type { Task } from '../../../../shared/domain/plan.ts'

const read = (id: string, cells: Partial<SettledTask> = {}): SettledTask => ({
  id,
  no: id,
  group: '',
  content: `Nhiệm vụ ${id}`,
  lead: 'Sở Nội vụ',
  support: '',
  product: '',
  deadline: 'Quý I/2025',
  issuer: '',
  extra: {},
  ...cells,
})

function planned(id: string, cells: Partial<Task> = {}): Task {
  return { ...read(id), path: id, id: `task-${id}` as TaskId, leads: [], supports: [], ...cells } as Task
}

describe('what would change', () => {
  it('is told task by task', () => {
    const changes = planChanges(
      [planned('1'), planned('2'), planned('3')],
      [read('1'), read('3', { lead: 'Sở Tư pháp', deadline: 'Quý II/2025' }), read('4')],
    )
    expect(changes).toEqual({
      added: [{ path: '4', content: 'Nhiệm vụ 4' }],
      removed: [{ path: '2', content: 'Nhiệm vụ 2' }],
      altered: [
        {
          path: '3',
          content: 'Nhiệm vụ 3',
          cells: [
            { field: 'lead', from: 'Sở Nội vụ', to: 'Sở Tư pháp' },
            { field: 'deadline', from: 'Quý I/2025', to: 'Quý II/2025' },
          ],
          meaning: false,
        },
      ],
      same: 1,
    })
  })

  it('is nothing for blanks that a sheet does not keep', () => {
    const { altered, same } = planChanges([planned('1', { content: 'Rà soát' })], [read('1', { content: ' Rà soát ' })])
    expect([altered, same]).toEqual([[], 1])
  })

  it('is a meaning given by hand that is lost or another', () => {
    const meaning = { kind: 'date', end: '2025-03-31' } as const
    expect(planChanges([planned('1', { meaning })], [read('1')]).altered).toMatchObject([{ cells: [], meaning: true }])
    expect(planChanges([planned('1', { meaning })], [read('1', { meaning })]).altered).toEqual([])
  })
})

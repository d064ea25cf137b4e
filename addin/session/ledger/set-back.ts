// Giving cells back what they said before somebody chose otherwise for them: entries like any other, made by the press that
// takes the choice back.
import type { Finished } from '../../sync/engine.ts'
import { writeChosen } from '../handouts/take-in.ts'
import type { CellChange } from '../session.ts'
import type { Ledger } from './open-ledger.ts'

/** @throws SessionError as `writeChosen` does */
export async function setBack(of: Ledger, cells: readonly CellChange[]): Promise<Finished> {
  for (const agency of new Set(cells.map((it) => it.agency))) {
    const own = cells.filter((it) => it.agency === agency)
    await writeChosen(of, agency, own)
  }
  // That a cell shows again what it once did was asked for, and is no accident to ask about. What the system has by now
  // and nobody has seen here is asked about all the same (L2).
  const { conflicts } = await of.engine.look()
  const asked = conflicts.filter((it) =>
    cells.some((cell) => isOf(cell, it) && cell.from === it.remote && cell.to === it.to),
  )
  return of.engine.resolve(asked.map((conflict) => ({ conflict, keep: 'mine' })))
}

type Cell = Pick<CellChange, 'task' | 'agency' | 'field'>

function isOf(one: Cell, other: Cell): boolean {
  return one.task === other.task && one.agency === other.agency && one.field === other.field
}

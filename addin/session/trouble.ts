// What went wrong, as a trouble a person can be told. Whatever is not known by name is `unexpected`, with its message to
// quote when asking for help.
import { sheets } from '../../shared/table/columns.ts'
import { type ProblemType, problemStatus } from '../../shared/wire/problem.ts'
import type { Answer } from '../api/http.ts'
import { SignInFailed } from '../api/token.ts'
import { Stopped } from '../workbook/pace.ts'
import { NotOurs, SheetMissing, SheetProtected, TableLost } from '../workbook/port.ts'
import { SessionError, type Trouble } from './session.ts'

export function troubleOf(error: unknown): Trouble {
  if (error instanceof SessionError) return error.trouble
  if (error instanceof TableLost) return { code: 'table-lost', ...named(error.sheet) }
  if (error instanceof SheetProtected) return { code: 'sheet-protected', ...named(error.sheet) }
  if (error instanceof SheetMissing) return { code: 'sheet-missing', ...named(error.sheet) }
  if (error instanceof NotOurs) return { code: 'not-ours' }
  if (error instanceof Stopped) return { code: 'stopped' }
  if (error instanceof SignInFailed) return { code: error.reason === 'silence' ? 'offline' : 'not-signed-in' }
  return { code: 'unexpected', reference: String(error).slice(0, 200) }
}

/** The sheet by the name that the add-in gave it, which every language reads. */
function named(sheet: string | undefined): Pick<Trouble, 'detail'> {
  const [, known] = Object.entries(sheets).find(([id]) => id === sheet) ?? []
  return known ? { detail: `Sheet “${known.name.vi}”` } : {}
}

/** The trouble of a run that ended with a problem. */
export function troubleOfRun(problem: string, cause: unknown): Trouble {
  if (problem === 'offline') return { code: 'offline' }
  if (isProblemType(problem)) return { code: problem }
  return cause === undefined ? { code: 'unexpected', reference: problem } : troubleOf(cause)
}

function isProblemType(problem: string): problem is ProblemType {
  return Object.keys(problemStatus).includes(problem)
}

/** @throws SessionError for anything but an answer that says yes */
export function expectValue<T>(answer: Answer<T>): T {
  switch (answer.kind) {
    case 'ok':
      return answer.value
    case 'silence':
      throw new SessionError({ code: 'offline', detail: answer.why })
    case 'problem': {
      const { problem, reference } = answer
      throw new SessionError({
        code: problem.type,
        ...(problem.detail !== undefined && { detail: problem.detail }),
        ...(reference !== undefined && { reference }),
      })
    }
    default:
      return answer satisfies never
  }
}

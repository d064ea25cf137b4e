// What went wrong, as a trouble a person can be told. Whatever is not known by name is `unexpected`, with its message to
// quote when asking for help.
import { type ProblemType, problemStatus } from '../../shared/wire/problem.ts'
import type { Answer } from '../api/http.ts'
import { SignInFailed } from '../api/token.ts'
import { Stopped } from '../workbook/pace.ts'
import { NotOurs, SheetMissing, SheetProtected, TableLost } from '../workbook/port.ts'
import { SessionError, type Trouble } from './session.ts'

export function troubleOf(error: unknown): Trouble {
  if (error instanceof SessionError) return error.trouble
  if (error instanceof TableLost) return { code: 'table-lost', detail: error.message }
  if (error instanceof SheetProtected) return { code: 'sheet-protected', detail: error.message }
  if (error instanceof SheetMissing) return { code: 'sheet-missing', detail: error.message }
  if (error instanceof NotOurs) return { code: 'not-ours', detail: error.message }
  if (error instanceof Stopped) return { code: 'stopped' }
  if (error instanceof SignInFailed) return { code: error.reason === 'silence' ? 'offline' : 'not-signed-in' }
  return { code: 'unexpected', reference: String(error).slice(0, 200) }
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

// What the log says of a request: who did what to which report and how it ended. Never a text that somebody entered,
// never a token, a name or a body: the log is read by people who may not read the reports.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import { isId } from '../../shared/domain/ids.ts'

/** Small facts of an endpoint's own: an action's name, a count of rows. */
export type Facts = Readonly<Record<string, string | number | boolean>>

export interface Line {
  readonly did: string
  readonly request: HttpRequest
  readonly response: HttpResponseInit
  readonly milliseconds: number
  readonly facts: Facts
}

/** @example `{"did":"push","plan":"kh-67","period":"2013","agency":"so-noi-vu","status":200,"ms":12,"who":"9f…"}` */
export function lineOf({ did, request, response, milliseconds, facts }: Line): string {
  const problem = problemOf(response)
  return JSON.stringify({
    did,
    // Of the address only what has the form of an id: the rest of it is the sender's own words.
    ...Object.fromEntries(Object.entries(request.params).filter(([, value]) => isId(value))),
    status: response.status ?? 200,
    ...(problem !== undefined && { problem }),
    ms: milliseconds,
    ...facts,
  })
}

function problemOf({ headers, body }: HttpResponseInit): string | undefined {
  const type = (headers as Readonly<Record<string, string>> | undefined)?.['content-type']
  if (type !== 'application/problem+json' || typeof body !== 'string') return undefined
  return String((JSON.parse(body) as { readonly type?: unknown }).type)
}

const maxCauses = 5

/**
 * An error as its classes, codes and places, with the messages that we wrote ourselves. The messages of what was thrown
 * by a parser are left out: they quote what they could not read.
 */
export function describeForLog(error: unknown): string {
  const lines: string[] = []
  let next = error
  for (let depth = 0; depth < maxCauses && next !== undefined; depth += 1) {
    if (!(next instanceof Error)) {
      lines.push(`thrown: ${typeof next}`)
      break
    }
    const message = next instanceof SyntaxError ? 'could not be parsed' : (next.message.split('\n', 1)[0] ?? '')
    const code = 'code' in next && typeof next.code === 'string' ? ` [${next.code}]` : ''
    const places = (next.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
    lines.push(`${depth === 0 ? '' : 'because of '}${next.name}${code}: ${message}`, ...places.slice(0, 8))
    next = next.cause
  }
  return lines.join('\n')
}

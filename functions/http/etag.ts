// Revisions as HTTP knows them: `ETag: "3"`, `If-Match: "3"`, `If-None-Match: *`.
import type { HttpRequest } from '@azure/functions'
import { HttpProblem } from './problem.ts'

export function etagOf(revision: number): string {
  return `"${revision}"`
}

export type Precondition = { readonly kind: 'nothing' } | { readonly kind: 'revision'; readonly revision: number }

/**
 * What the client says it has seen. A proxy that compresses answers marks their etags weak (`W/`), which says nothing
 * about a revision, so that is overlooked.
 *
 * @throws HttpProblem `malformed-request` without exactly one of the two headers.
 */
export function preconditionOf(request: HttpRequest): Precondition {
  const none = request.headers.get('if-none-match')
  const match = request.headers.get('if-match')
  if (none === '*' && match === null) return { kind: 'nothing' }
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(match ?? '')?.[1]
  if (none === null && revision !== undefined) return { kind: 'revision', revision: Number(revision) }
  const detail = 'If-None-Match: * to create, or If-Match: "revision" to amend'
  throw new HttpProblem('malformed-request', { errors: [{ pointer: '', detail }] })
}

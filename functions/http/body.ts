// From what a client sent to values we can trust: size first, then JSON, then the schema. What does not fit is refused
// with JSON pointers to the places, never repaired; so is what no schema knows, which somebody meant something by.
import { createHash } from 'node:crypto'
import type { HttpRequest } from '@azure/functions'
import * as z from 'zod/mini'
import { wireVersion } from '../../shared/wire/version.ts'
import { HttpProblem } from './problem.ts'

export interface Body<T> {
  readonly value: T
  /** SHA-256 of the bytes as they came. */
  readonly digest: string
}

const defaultMaxBytes = 1024 * 1024
const maxErrors = 20

/** @throws HttpProblem `too-large`, `malformed-request`. */
export async function readBody<T>(
  request: HttpRequest,
  schema: z.ZodMiniType<T>,
  maxBytes: number = defaultMaxBytes,
): Promise<Body<T>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new HttpProblem('too-large')
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.byteLength > maxBytes) throw new HttpProblem('too-large')
  const sent = parseJson(bytes)
  const value = parse(schema, sent)
  if (isOfOurVersion(value)) assertKnown(sent, value)
  return { value, digest: createHash('sha256').update(bytes).digest('hex') }
}

/** A message of another version is not looked at that closely: `wire-version` says more. */
function isOfOurVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'wire' in value && value.wire === wireVersion
}

function assertKnown(sent: unknown, read: unknown): void {
  const errors = [...leftOut(sent, read)].slice(0, maxErrors).map((pointer) => ({ pointer, detail: 'is not known' }))
  if (errors.length > 0) throw new HttpProblem('malformed-request', { errors })
}

/** Pointers to what was sent and not read. Where a schema takes a value whole, so does this. */
function* leftOut(sent: unknown, read: unknown, at: readonly string[] = []): Generator<string> {
  if (sent === read || typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null) return
  for (const [name, inner] of Object.entries(sent)) {
    const path = [...at, name]
    if (Object.hasOwn(read, name)) yield* leftOut(inner, (read as Record<string, unknown>)[name], path)
    else yield toPointer(path)
  }
}

/** The parameters of the address, of the same trust as the body. */
export function readParams<T>(request: HttpRequest, schema: z.ZodMiniType<T>): T {
  return parse(schema, request.params)
}

/** What the address asks for behind its `?`. */
export function readQuery<T>(request: HttpRequest, schema: z.ZodMiniType<T>): T {
  return parse(schema, Object.fromEntries(request.query))
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const errors = result.error.issues
    .slice(0, maxErrors)
    .map((issue) => ({ pointer: toPointer(issue.path), detail: issue.message }))
  throw new HttpProblem('malformed-request', { errors })
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    value = JSON.parse(text)
  } catch (cause) {
    throw new HttpProblem('malformed-request', { errors: [{ pointer: '', detail: 'not JSON in UTF-8' }], cause })
  }
  // UTF-8 has no half pairs; only an escape can bring one in.
  if (/\\u[dD][89a-fA-F]/.test(text)) assertText(value)
  return value
}

/**
 * Refuses text with half a surrogate pair, which JSON can spell but no storage keeps. Without recursion: the nesting is
 * the client's choice.
 */
function assertText(value: unknown): void {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string' && /[\ud800-\udfff]/u.test(next)) {
      throw new HttpProblem('malformed-request', { errors: [{ pointer: '', detail: 'text that is not Unicode' }] })
    }
    if (typeof next === 'object' && next !== null) {
      for (const [name, inner] of Object.entries(next)) open.push(name, inner)
    }
  }
}

/** RFC 6901: `~` and `/` are escaped. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

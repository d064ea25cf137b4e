// Sends requests recorded in real Excel to the simulator and says where its answers differ. Ids are Excel's own and may
// be any; they are matched as they first appear. Texts of errors are not compared, their codes and places are.

import { createHost, type HostOptions } from '../host.ts'
import type { RequestBody, ResponseBody } from '../interpreter/wire-format.ts'

export interface Exchange {
  readonly request: RequestBody
  /** Excel's answer, or the number with which the request was refused altogether. */
  readonly response: ResponseBody | { readonly refused: number }
}

export interface Trace {
  readonly version: 1
  readonly name: string
  /** Host, platform and version, as Office.js tells them. */
  readonly excel: string
  readonly exchanges: readonly Exchange[]
}

export interface Difference {
  /** Counted from 1. */
  readonly exchange: number
  /** `Results[12].Values[0][1]`; the number in brackets after Results is the action's id. */
  readonly at: string
  readonly excel: unknown
  readonly simulator: unknown
}

/** @throws Error when the text is no trace of this version */
export function parseTrace(text: string): Trace {
  const trace = JSON.parse(text) as Partial<Trace>
  if (trace.version !== 1 || !Array.isArray(trace.exchanges)) throw new Error('This is no recorded trace of version 1')
  return trace as Trace
}

/** Properties by which Excel tells objects apart. */
const IS_ID = /^_?(Id|id|ReferenceId|TabId)$/

export async function replay(trace: Trace, options: HostOptions = {}): Promise<Difference[]> {
  const host = createHost({ locale: 'en-US', ...options })
  const ids = new Map<unknown, unknown>()
  const differences: Difference[] = []
  for (const [index, { request, response }] of trace.exchanges.entries()) {
    const text = JSON.stringify(translated(request, ids))
    const answer = await host.execute({ body: JSON.parse(text), bytes: text.length, flags: 0 })
    const note = (at: string, excel: unknown, simulator: unknown): void => {
      differences.push({ exchange: index + 1, at, excel, simulator })
    }
    const simulated = JSON.parse(answer.body) as ResponseBody
    if ('refused' in response) {
      if (answer.statusCode === 200) note('refused', response.refused, undefined)
    } else if (answer.statusCode === 200) compareResponses(response, simulated, ids, note)
    else note('refused', undefined, answer.body)
  }
  return differences
}

type Note = (at: string, excel: unknown, simulator: unknown) => void

function compareResponses(excel: ResponseBody, simulator: ResponseBody, ids: Map<unknown, unknown>, note: Note): void {
  const [theirs, ours] = [excel.Error, simulator.Error]
  for (const key of ['Code', 'Location', 'ActionIndex', 'HttpStatusCode'] as const) {
    if (theirs?.[key] !== ours?.[key]) note(`Error.${key}`, theirs?.[key], ours?.[key])
  }
  const known = new Map(simulator.Results.map(({ ActionId, Value }) => [ActionId, Value]))
  // Answers that say nothing may be left out.
  for (const { ActionId, Value } of excel.Results) {
    compare(Value ?? null, known.get(ActionId) ?? null, `Results[${ActionId}]`, ids, note)
  }
}

function compare(excel: unknown, simulator: unknown, at: string, ids: Map<unknown, unknown>, note: Note): void {
  if (Array.isArray(excel) && Array.isArray(simulator)) {
    if (excel.length !== simulator.length) note(`${at}.length`, excel.length, simulator.length)
    excel.slice(0, simulator.length).forEach((one, n) => {
      compare(one, simulator[n], `${at}[${n}]`, ids, note)
    })
    return
  }
  if (isObject(excel) && isObject(simulator)) {
    for (const key of new Set([...Object.keys(excel), ...Object.keys(simulator)])) {
      const [theirs, ours] = [excel[key], simulator[key]]
      if (IS_ID.test(key) && theirs !== undefined && ours !== undefined) ids.set(theirs, ours)
      else compare(theirs, ours, `${at}.${key}`, ids, note)
    }
    return
  }
  if (excel !== simulator) note(at, excel, simulator)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The request with our ids in the place of Excel's. Numbers stay: they are places and counts. */
function translated(value: unknown, ids: ReadonlyMap<unknown, unknown>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => translated(one, ids))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner, ids)]))
}

// Requests of single writers, without a workbook around them: for races and for deaths at a given place.
import type { Place } from '../../addin/api/place.ts'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../shared/domain/report.ts'
import type { ActionAnswer, ActionRequest } from '../../shared/wire/actions.ts'
import type { PullAnswer, PushAnswer, PushRequest } from '../../shared/wire/sync.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Member, Server } from './server/server.ts'

export interface Heard<T> {
  readonly status: number
  readonly body: T
}

export interface Caller {
  push(agency: AgencyId, request: PushRequest): Promise<Heard<PushAnswer>>
  act(agency: AgencyId, request: ActionRequest): Promise<Heard<ActionAnswer>>
  pull(cursor?: string): Promise<Heard<PullAnswer>>
  get<T>(path: string): Promise<Heard<T>>
  put<T>(path: string, body: object, headers?: Record<string, string>): Promise<Heard<T>>
}

/** Calls reject where the server dies over them. */
export function callerOf(server: Server, member: Member, place: Place): Caller {
  async function ask<T>(method: string, path: string, body?: object, headers = {}): Promise<Heard<T>> {
    const response = await server.fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${await server.token(member)}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body && { body: JSON.stringify({ wire: wireVersion, ...body }) }),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  const path = `/plans/${place.plan}/periods/${place.period}`
  return {
    push: (agency, request) => ask('POST', `${path}/agencies/${agency}/push`, request),
    act: (agency, request) => ask('POST', `${path}/agencies/${agency}/actions`, request),
    pull: (cursor) => ask('POST', `${path}/pull`, cursor === undefined ? {} : { cursor }),
    get: (at) => ask('GET', at),
    put: (at, body, headers) => ask('PUT', at, body, headers),
  }
}

/** Repeats a call word for word, as whoever was told to wait does. */
export async function untilServed<T>(call: () => Promise<Heard<T>>): Promise<Heard<T>> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const heard = await call()
    if (heard.status !== 503) return heard
  }
  throw new Error('the server was busy twenty times in a row')
}

/** A change of one field of one row. */
export function changeOf(task: TaskId, base: number, field: FieldId, from: Value, to: Value) {
  return { task, base, fields: { [field]: { from, to } } }
}

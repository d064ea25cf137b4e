// The ProcessQuery format that Office.js and the host speak. Names and numbers are Microsoft's.

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const

export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null
  readonly ReferencedObjectPathIds?: readonly unknown[] | null
}

/** What `load` asks for; names as the add-in wrote them. */
export interface QueryInfo {
  readonly Select?: readonly string[] | null
  readonly Expand?: readonly string[] | null
  readonly Top?: number | null
  readonly Skip?: number | null
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name?: string | null
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo | null
  readonly QueryInfo?: QueryInfo | null
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name?: string | null
  readonly ParentObjectPathId?: number | null
  readonly ArgumentInfo?: ArgumentInfo | null
}

export interface RequestBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface ResponseError {
  readonly Code: string
  readonly Message: string
  /** `Class.member`, shown as `debugInfo.errorLocation`. */
  readonly Location: string
  readonly ActionIndex: number
  readonly HttpStatusCode: number
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: readonly number[]
  readonly Error?: ResponseError
}

/** Checks the outline of a request; what is inside is checked where it is used. */
export function parseRequest(body: unknown): RequestBody {
  const request = body as Partial<RequestBody> | null
  if (!Array.isArray(request?.Actions) || typeof request.ObjectPaths !== 'object' || request.ObjectPaths === null) {
    throw new Error('Simulated host: the request is not a ProcessQuery body')
  }
  return { Actions: request.Actions, ObjectPaths: request.ObjectPaths }
}

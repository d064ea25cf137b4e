// Runs one ProcessQuery request: actions in order, each object path evaluated once, at the first failure stop.
// What was done before a failure stays done, as in Excel.

import { HostFault, itemNotFound, notSimulated } from '../book/fault.ts'
import { callMethod, locationOf, readProperty, writeProperty } from '../model/members.ts'
import { WireObject } from '../model/wire-object.ts'
import { answerQuery } from './query.ts'
import { ACTION, type Action, type ArgumentInfo, PATH, type RequestBody, type ResponseBody } from './wire-format.ts'

/** What the interpreter needs of the host. */
export interface Interpreted {
  readonly root: WireObject
  /** An object kept by `_KeepReference`. */
  reference(id: string): WireObject | undefined
  /** Services that are not part of the workbook, by their type name. */
  service(name: string): WireObject | undefined
  subscribe(object: WireObject, event: string, isOn: boolean): void
  /** Asked before each action: a fault here stops the batch (tests of failures). */
  beforeAction?(step: ActionStep): HostFault | undefined
}

export interface ActionStep {
  /** Place in the request, from 0. */
  readonly index: number
  /** Wire name of the method or property; empty for others. */
  readonly name: string
  readonly actionType: number
}

const REGISTRATION = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/

class Run {
  private readonly host: Interpreted
  private readonly body: RequestBody
  private readonly objects = new Map<number, WireObject | null>()
  private readonly results: { ActionId: number; Value: unknown }[] = []
  private readonly traceIds: number[] = []
  private location = ''

  constructor(host: Interpreted, body: RequestBody) {
    this.host = host
    this.body = body
  }

  all(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.location = ''
        const fault = this.host.beforeAction?.({ index, name: action.Name ?? '', actionType: action.ActionType })
        if (fault) throw fault
        this.run(action)
      } catch (error) {
        return { ...this.response(), Error: this.describe(error, index) }
      }
    }
    return this.response()
  }

  private response(): ResponseBody {
    return { Results: this.results, TraceIds: this.traceIds }
  }

  private describe(error: unknown, index: number) {
    if (!(error instanceof HostFault)) {
      throw new Error(`Simulated host: action ${index} failed at ${this.location || 'the start'}`, { cause: error })
    }
    return {
      Code: error.code,
      Message: error.message,
      Location: this.location,
      ActionIndex: index,
      HttpStatusCode: error.httpStatusCode,
    }
  }

  private run(action: Action): void {
    const answer = (Value: unknown): void => {
      this.results.push({ ActionId: action.Id, Value })
    }
    if (action.ActionType === ACTION.trace) {
      this.traceIds.push(action.Id)
      answer(null)
      return
    }
    const object = this.resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ACTION.instantiate:
        answer(object === null ? null : object.$identity())
        return
      case ACTION.query:
        if (object) this.location = object.$type
        answer(answerQuery(object, action.QueryInfo ?? {}))
        return
      case ACTION.method:
        answer(object === null ? null : this.call(object, action.Name ?? '', action.ArgumentInfo))
        return
      case ACTION.setProperty:
        if (object) {
          this.location = locationOf(object, action.Name ?? '')
          writeProperty(object, action.Name ?? '', this.arguments(action.ArgumentInfo)[0])
        }
        return
      default:
        throw notSimulated('Request', `action type ${action.ActionType}`)
    }
  }

  private call(object: WireObject, name: string, info: ArgumentInfo | null | undefined): unknown {
    const args = this.arguments(info)
    this.location = locationOf(object, name)
    const registration = REGISTRATION.exec(name)
    if (registration) {
      this.host.subscribe(object, registration[2] ?? registration[3] ?? '', registration[1] === 'Register')
      return null
    }
    const value = callMethod(object, name, args)
    return value instanceof WireObject || value === undefined ? null : value
  }

  /** Objects among the arguments travel as path ids: beside the list, or inside plain JSON. */
  private arguments(info: ArgumentInfo | null | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? []
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]))
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference)
    if (Array.isArray(value)) {
      const inner = Array.isArray(reference) ? reference : []
      return value.map((element, index) => this.argument(element, inner[index]))
    }
    if (typeof value !== 'object' || value === null) return value
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.argument(inner, undefined)]))
  }

  private resolve(id: number): WireObject | null {
    const known = this.objects.get(id)
    if (known !== undefined) return known
    const object = this.evaluate(id)
    this.objects.set(id, object)
    return object
  }

  private evaluate(id: number): WireObject | null {
    const path = this.body.ObjectPaths[String(id)]
    if (!path) throw itemNotFound(`object path ${id}`)
    const name = path.Name ?? ''
    switch (path.ObjectPathType) {
      case PATH.globalObject:
        return this.host.root
      case PATH.nullObject:
        return null
      case PATH.referenceId: {
        const kept = this.host.reference(name)
        if (!kept) throw itemNotFound(`reference ${name}`)
        return kept
      }
      case PATH.newObject: {
        const service = this.host.service(name)
        if (!service) throw notSimulated('Service', name)
        return service
      }
      default:
        return this.below(path, name)
    }
  }

  /** A path under another object: property, method or indexer. Below a null object everything is null. */
  private below(
    path: { ObjectPathType: number; ParentObjectPathId?: number | null; ArgumentInfo?: ArgumentInfo | null },
    name: string,
  ): WireObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0)
    if (parent === null) return null
    const args = this.arguments(path.ArgumentInfo)
    const member = path.ObjectPathType === PATH.indexer ? 'getItem' : name
    this.location = locationOf(parent, member)
    const isProperty = path.ObjectPathType === PATH.property
    const value = isProperty ? readProperty(parent, member).value : callMethod(parent, member, args)
    if (value instanceof WireObject || value === null) return value
    throw notSimulated(parent.$type, name)
  }
}

export const processQuery = (host: Interpreted, body: RequestBody): ResponseBody => new Run(host, body).all()

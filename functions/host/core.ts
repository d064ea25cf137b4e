// What the Functions worker would be to @azure/functions: the module `@azure/functions-core`, which exists in no
// registry. The library asks for it once, at the first `app.*` call of the process, and remembers the answer; so it is
// supplied here before any registration, and every registration goes to the host that is registering at that moment.
import { AsyncLocalStorage } from 'node:async_hooks'
import Module from 'node:module'

export interface Binding {
  readonly type: string
  readonly direction?: string
  readonly name?: string
  readonly methods?: readonly string[]
  readonly route?: string
  readonly schedule?: string
  readonly runOnStartup?: boolean
}

export interface RegisteredFunction {
  readonly name: string
  readonly bindings: Readonly<Record<string, Binding>>
  readonly callback: unknown
}

export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation'
export type Hook = (context: Record<string, unknown>) => unknown

/** All that one app has registered. */
export interface Registry {
  readonly functions: RegisteredFunction[]
  readonly hooks: { readonly name: HookName; readonly run: Hook }[]
}

/** The part of the library's InvocationModel that a host drives. */
export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], callback: unknown): Promise<unknown>
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: { http?: RpcResponse } | null }>
}

export interface RpcResponse {
  readonly statusCode?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly bytes?: Uint8Array; readonly string?: string } | null
}

interface ProgrammingModel {
  getInvocationModel(context: unknown): InvocationModel
}

const registering = new AsyncLocalStorage<Registry>()
let underWay = 0
let programmingModel: ProgrammingModel | undefined

/** @throws Error before anything was registered. */
export function theProgrammingModel(): ProgrammingModel {
  if (programmingModel === undefined) throw new Error('no function was registered')
  return programmingModel
}

/** Runs an app's registrations and collects them, also while other apps of the process register theirs. */
export async function collectRegistrations(register: () => void | Promise<void>): Promise<Registry> {
  supplyCore()
  const registry: Registry = { functions: [], hooks: [] }
  underWay += 1
  try {
    await registering.run(registry, async () => register())
  } finally {
    underWay -= 1
    // Following registrations costs every promise of the process three times its price, for as long as it is not ended.
    if (underWay === 0) registering.disable()
  }
  return registry
}

function current(): Registry {
  const registry = registering.getStore()
  if (registry === undefined) throw new Error('a function was registered outside of a host')
  return registry
}

interface Metadata {
  readonly name: string
  readonly bindings: Readonly<Record<string, Binding>>
}

class Disposable {
  dispose(): void {}
}

const core = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  Disposable,
  setProgrammingModel(model: ProgrammingModel): void {
    programmingModel = model
  },
  getProgrammingModel: () => programmingModel,
  registerFunction({ name, bindings }: Metadata, callback: unknown): Disposable {
    const { functions } = current()
    // Azure silently lets the second replace the first.
    if (functions.some((it) => it.name === name)) throw new Error(`two functions are named ${name}`)
    functions.push({ name, bindings, callback })
    return new Disposable()
  },
  registerHook(name: HookName, run: Hook): Disposable {
    current().hooks.push({ name, run })
    return new Disposable()
  },
  log(): void {},
}

type Load = (request: string, ...rest: unknown[]) => unknown

/** The library is CommonJS, so what its `require` finds is decided in Module._load, for ESM apps as well. */
function supplyCore(): void {
  const loader = Module as unknown as { _load: Load & { suppliesCore?: true } }
  if (loader._load.suppliesCore === true) return
  const load = loader._load
  const supplying: Load & { suppliesCore?: true } = function (this: unknown, request, ...rest) {
    return request === '@azure/functions-core' ? core : load.call(this, request, ...rest)
  }
  supplying.suppliesCore = true
  loader._load = supplying
}

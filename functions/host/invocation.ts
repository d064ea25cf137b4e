// One invocation, in the order of Microsoft's worker: arguments, hooks before, the function, hooks after, response. All
// conversions are the library's own, so what runs here is what runs in Azure.
import { randomUUID } from 'node:crypto'
import {
  type Hook,
  type HookName,
  type RegisteredFunction,
  type Registry,
  type RpcResponse,
  theProgrammingModel,
} from './core.ts'

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none'
export type Log = (level: LogLevel, functionName: string, message: string) => void

/** What triggered the function, as the host tells the worker. */
export interface Trigger {
  readonly binding: string
  readonly data: unknown
}

/**
 * @returns the HTTP response, or `undefined` when the function returned nothing.
 * @throws what the function threw.
 */
export async function invoke(
  registry: Registry,
  target: RegisteredFunction,
  trigger: Trigger,
  log: Log,
): Promise<RpcResponse | undefined> {
  const invocationId = randomUUID()
  const { name, bindings } = target
  const coreContext = {
    invocationId,
    request: {
      invocationId,
      functionId: name,
      inputData: [{ name: trigger.binding, data: trigger.data }],
      triggerMetadata: {},
    },
    metadata: { name, bindings },
    state: undefined as string | undefined,
    log: (level: LogLevel, _category: string, message: string) => log(level, name, message),
  }
  const model = theProgrammingModel().getInvocationModel(coreContext)
  const { context, inputs } = await model.getArguments()

  coreContext.state = 'preInvocationHooks'
  const before = { hookData: {}, invocationContext: context, inputs, functionCallback: target.callback }
  for (const hook of hooksOf(registry, 'preInvocation')) await hook(before)

  coreContext.state = 'invocation'
  const after = { ...before, result: undefined as unknown, error: undefined as unknown }
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback)
  } catch (error) {
    after.error = error ?? new Error(`${name} threw nothing`)
  }

  coreContext.state = 'postInvocationHooks'
  for (const hook of hooksOf(registry, 'postInvocation')) await hook(after)
  if (after.error !== undefined) throw after.error
  const response = await model.getResponse(context, after.result)
  return response.returnValue?.http ?? undefined
}

function hooksOf(registry: Registry, name: HookName): Hook[] {
  return registry.hooks.filter((hook) => hook.name === name).map((hook) => hook.run)
}

/** Runs the hooks of an app's start or end. */
export async function runAppHooks(registry: Registry, name: 'appStart' | 'appTerminate'): Promise<void> {
  for (const hook of hooksOf(registry, name)) await hook({ hookData: {} })
}

/** What the log says of something thrown. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

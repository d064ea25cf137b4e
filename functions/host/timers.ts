// Timers of an app: six-field schedules (second first), never two runs of one function at a time. One process runs them;
// functions with timers are idempotent, since Azure may run one late or twice.
import { Cron } from 'croner'
import type { RegisteredFunction, Registry } from './core.ts'
import { describeError, invoke, type Log } from './invocation.ts'

/** Starts every timer of the app; the answer stops them. */
export function startTimers(registry: Registry, log: Log): () => void {
  const jobs = registry.functions.flatMap((target) => {
    const [binding, trigger] = Object.entries(target.bindings).find(([, it]) => it.type === 'timerTrigger') ?? []
    if (binding === undefined || trigger?.schedule === undefined) return []
    return [new Cron(trigger.schedule, { protect: true }, () => tick(registry, target, binding, log))]
  })
  return () => {
    for (const job of jobs) job.stop()
  }
}

/** Runs a timer once; what it throws is logged, and the next run comes all the same. */
async function tick(registry: Registry, target: RegisteredFunction, binding: string, log: Log): Promise<void> {
  const data = { json: JSON.stringify({ Schedule: { AdjustForDST: true }, IsPastDue: false }) }
  try {
    await invoke(registry, target, { binding, data }, log)
  } catch (error) {
    log('error', target.name, describeError(error))
  }
}

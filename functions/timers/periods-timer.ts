// Every few minutes: goes on with what somebody asked for a period and could not finish, and shows pulls what they do not
// see yet (L7). Azure may run it late, twice, or together with requests; each of its steps is found done by the next.
import type { TimerHandler } from '@azure/functions'
import { carryOutAll } from '../operations/periods/carry-out.ts'
import type { Store } from '../storage/store.ts'

export function periodsTimer({ store, now }: { readonly store: Store; readonly now: () => Date }): TimerHandler {
  return () => carryOutAll(store, now())
}

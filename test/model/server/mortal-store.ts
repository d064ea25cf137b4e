// The storage port of one server process that can be killed between any two of its storage calls. A dead process answers
// nothing, asks nothing more and remembers nothing; what it had written stays.
import type { Store } from '../../../functions/storage/store.ts'

/** Where a process dies: at its n-th storage call from now, from 0, before or after storage has done it. */
export interface Death {
  readonly call: number
  readonly done: boolean
}

export interface MortalStore {
  readonly store: Store
  dieAt(death: Death | undefined): void
}

const never = new Promise<never>(() => {})

export function mortalStore(store: Store, onDeath: () => void): MortalStore {
  let calls = 0
  let isDead = false
  let death: { readonly at: number; readonly done: boolean } | undefined

  async function mortal<T>(call: () => Promise<T>): Promise<T> {
    if (isDead) return never
    const isLast = death !== undefined && calls >= death.at
    calls += 1
    if (isLast) {
      isDead = true
      if (death?.done) await call().catch(() => {})
      onDeath()
      return never
    }
    try {
      return await call()
    } finally {
      // Others of the process were on their way when it died: their answers find nobody.
      if (isDead) await never
    }
  }

  return {
    dieAt(it) {
      death = it && { at: calls + it.call, done: it.done }
    },
    store: {
      get: (...of) => mortal(() => store.get(...of)),
      list: (...of) => mortal(() => store.list(...of)),
      create: (...of) => mortal(() => store.create(...of)),
      replace: (...of) => mortal(() => store.replace(...of)),
      remove: (...of) => mortal(() => store.remove(...of)),
      transact: (...of) => mortal(() => store.transact(...of)),
    },
  }
}

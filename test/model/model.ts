// Plays made up by fast-check, on stages that are renewed now and then; a play that breaks a law is made short and told.
import * as fc from 'fast-check'
import { play } from './play.ts'
import { closeIssuer } from './server/server.ts'
import { smallest, written } from './smallest.ts'
import { type Turn, turnsOf } from './turns.ts'
import type { Tally } from './watch.ts'
import { createStage, createWorld, type Stage } from './world.ts'

export interface Model {
  /** @throws Error with the shortest play found that fails, and the law it breaks as cause */
  playRandomly(runs: number, tally: Tally, seed?: number): Promise<void>
  /** @throws LawBroken, or whatever else went wrong */
  play(turns: readonly Turn[], tally?: Tally): Promise<void>
  close(): Promise<void>
}

export const turnsOfAPlay = 60
/** Azurite slows down as it fills. */
const playsOnAStage = 20
const shortenForMs = 60_000

export function emptyTally(): Tally {
  return {
    pushes: 0,
    accepted: 0,
    rejected: 0,
    conflicts: 0,
    deaths: 0,
    faults: 0,
    acts: 0,
    amendments: 0,
    crossings: 0,
  }
}

export function openModel(): Model {
  let stage: Stage | undefined
  let plays = 0

  const model: Model = {
    async play(turns, tally = emptyTally()) {
      if (plays % playsOnAStage === 0) {
        await stage?.close()
        stage = await createStage()
      }
      plays += 1
      if (stage) await play(await createWorld(await stage.openPlan()), turns, tally)
    },
    async playRandomly(runs, tally, seed) {
      const property = fc.asyncProperty(turnsOf(turnsOfAPlay), (turns) => model.play(turns, tally))
      const found = await fc.check(property, { numRuns: runs, endOnFailure: true, ...(seed !== undefined && { seed }) })
      if (!found.failed) return
      const [turns] = found.counterexample ?? [[]]
      const { message } = asError(found.errorInstance)
      const isSame = (error: unknown) => lawOf(asError(error).message) === lawOf(message)
      const fails = (some: readonly Turn[]) => model.play(some).then(() => false, isSame)
      const short = await smallest(turns, fails, shortenForMs)
      throw new Error(`${message}\nseed ${found.seed}, run ${found.numRuns}, in short:\n${written(short)}`, {
        cause: found.errorInstance,
      })
    },
    async close() {
      await stage?.close()
      await closeIssuer()
    },
  }
  return model
}

/** A play that fails otherwise after it was made shorter is another play. */
function lawOf(message: string): string {
  return message.slice(0, message.indexOf(':'))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

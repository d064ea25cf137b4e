// `npm run soak -- --minutes N [--seed S]`: the model of sync-model.test.ts for as long as wanted, from seeds of its own.
// Ends with 1 at the first play that breaks a law, made short.
import { emptyTally, openModel } from './model.ts'

const args = process.argv.slice(2)
const option = (name: string, fallback: number): number => {
  const at = args.indexOf(`--${name}`)
  const value = at < 0 ? fallback : Number(args[at + 1])
  if (!Number.isFinite(value)) throw new Error(`--${name} takes a number`)
  return value
}

const playsAtOnce = 20
const until = performance.now() + option('minutes', 10) * 60_000
let seed = option('seed', Date.now() % 2 ** 31)
const model = openModel()
const tally = emptyTally()
let plays = 0
try {
  while (performance.now() < until) {
    await model.playRandomly(playsAtOnce, tally, seed)
    plays += playsAtOnce
    seed += 1
    console.log(`${plays} plays, next seed ${seed}: ${JSON.stringify(tally)}`)
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
await model.close()

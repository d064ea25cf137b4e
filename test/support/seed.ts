// Property tests make up the same cases at each run, so that a red run is about the change and not about luck.
// `SEED=$RANDOM npm test` tries others.
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(process.env.SEED ?? 67) })

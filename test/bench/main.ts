// `npm run bench`: measures everything in measures/ and prints a table. `-- --json` prints one line of JSON and nothing
// else; names after the options choose benches: `npm run bench -- push50`.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bench } from './bench.ts'
import { type Run, toJson, toTable } from './report.ts'

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const chosen = args.filter((arg) => !arg.startsWith('--'))

const all = await loadBenches(path.join(import.meta.dirname, 'measures'))
const unknown = chosen.filter((key) => !all.some((bench) => bench.key === key))
if (unknown.length > 0) {
  throw new Error(`no bench ${unknown.join(', ')}; there are ${all.map((bench) => bench.key).join(', ')}`)
}

const runs: Run[] = []
for (const bench of all.filter(({ key }) => chosen.length === 0 || chosen.includes(key))) {
  const run = { bench, measured: await bench.run() }
  runs.push(run)
  if (!asJson) console.log(toTable([run]))
}
if (asJson) console.log(toJson(runs))

async function loadBenches(folder: string): Promise<Bench[]> {
  const files = readdirSync(folder).sort()
  return Promise.all(
    files.map(async (file) => {
      const module: { readonly bench: Bench } = await import(pathToFileURL(path.join(folder, file)).href)
      return module.bench
    }),
  )
}

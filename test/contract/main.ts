// `npm run contract -- --store "<connection string>"`: whether a store that speaks the Tables API does all that the server
// rests on. It writes a few hundred small entities, in partitions of its own, into the tables of the server.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

const root = path.join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { store: { type: 'string' } } })
if (values.store === undefined) {
  console.error('npm run contract -- --store "<connection string>"')
  process.exit(1)
}
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const suite = 'test/contract/table-store.test.ts'
const child = spawn(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', suite], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CONTRACT_STORE: values.store },
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})

// `npm run backup -- --to file`: everything that is stored, as one file; compressed when its name ends in .gz. People may
// go on working meanwhile.
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { backUp } from '../operations/back-up.ts'
import { openWholeTables } from '../storage/table-scan.ts'
import { createTableStore } from '../storage/table-store.ts'
import { atConsole, Usage } from './at-console.ts'
import { consoleTables } from './console-tables.ts'

await atConsole(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  if (values.to === undefined) throw new Usage('npm run backup -- --to file')
  const file = path.resolve(values.to)
  const address = await consoleTables(process.env)
  let lines = 0
  async function* text() {
    for await (const line of backUp(createTableStore(address), openWholeTables(address), new Date())) {
      lines += 1
      yield `${line}\n`
    }
  }
  // Under another name until it is whole, so that a file of this name can be trusted.
  const partial = `${file}.partial`
  const out = createWriteStream(partial, { mode: 0o600 })
  try {
    if (file.endsWith('.gz')) await pipeline(Readable.from(text()), createGzip(), out)
    else await pipeline(Readable.from(text()), out)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
  console.log(`${file}: ${lines - 2} mục / entities`)
})

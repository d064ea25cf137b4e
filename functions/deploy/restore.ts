// `npm run restore -- --from file`: puts a back-up into empty tables; `--replace` empties them first. Stop the functions
// before, and start them after.
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { NotEmpty, restore } from '../operations/restore.ts'
import { openWholeTables } from '../storage/table-scan.ts'
import { createTableStore } from '../storage/table-store.ts'
import { atConsole, Usage } from './at-console.ts'
import { consoleTables } from './console-tables.ts'

await atConsole(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } } })
  if (values.from === undefined) throw new Usage('npm run restore -- --from file [--replace]')
  const file = path.resolve(values.from)
  await access(file)
  const address = await consoleTables(process.env)
  const parts = {
    store: createTableStore(address),
    whole: openWholeTables(address),
    randomId: () => crypto.randomUUID(),
  }
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    const count = await restore(parts, lines, values.replace)
    console.log(`${count} mục đã được khôi phục / entities restored`)
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error
    throw new Usage(`${error.message}. Kho chưa trống: thêm --replace để xóa trước. / Add --replace to empty it first.`)
  }
})

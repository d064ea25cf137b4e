// `npm run restore -- --from file`: puts a back-up into empty tables; `--replace` empties them first. Stop the functions
// before, and start them after.
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { NotEmpty, restore } from '../operations/restore.ts'
import { openWholeTables } from '../storage/table-scan.ts'
import { createTableStore } from '../storage/table-store.ts'
import { consoleTables } from './console-tables.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } } })
if (values.from === undefined) throw new Error('npm run restore -- --from file [--replace]')
const file = path.resolve(values.from)
const address = await consoleTables(process.env)
const parts = {
  store: createTableStore(address),
  whole: openWholeTables(address),
  randomId: () => crypto.randomUUID(),
}
const bytes = createReadStream(file)
const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
try {
  const count = await restore(parts, createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), values.replace)
  console.log(`${count} mục đã được khôi phục / entities restored`)
} catch (error) {
  if (!(error instanceof NotEmpty)) throw error
  console.error(`${error.message}. Kho chưa trống: thêm --replace để xóa trước. / Add --replace to empty it first.`)
  process.exitCode = 1
}

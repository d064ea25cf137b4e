// Azurite in a process of its own, as storage is in life: what it works does not stand in the way of the server's thread.
// Tells its parent the connection string and ends with it.
import { startTables } from '../../../functions/local/azurite.ts'

await new Promise((resolve) => process.once('message', resolve))
const tables = await startTables()
process.send?.(tables.connectionString)
process.on('disconnect', () => process.exit())

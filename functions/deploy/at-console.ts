// What somebody at a console is told when a command cannot be done: one line that says why. A bug still says where.
import { ConfigError } from '../config.ts'
import { BackUpBroken } from '../operations/back-up.ts'
import { StorageUnavailable } from '../storage/errors.ts'

/** A command that was not told what it needs to know. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

/** Runs a command; what its person can mend is said in a line, and the exit code is 1. */
export async function atConsole(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    const causes = causesOf(error)
    if (!causes.some(isMendable)) throw error
    console.error([...new Set(causes.map((it) => it.message.split('\n', 1)[0]))].join(': '))
    process.exitCode = 1
  }
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

const faults = [Usage, ConfigError, BackUpBroken, StorageUnavailable]

const names = new Set(['CredentialUnavailableError', 'RestError'])

/** Besides our own: a file that is not there or torn, an option that no command has, nobody signed in to the Azure CLI. */
function isMendable(error: Error): boolean {
  if (faults.some((it) => error instanceof it) || names.has(error.name)) return true
  return 'code' in error && /^(ENOENT|EACCES|EISDIR|Z_\w+|ERR_PARSE_ARGS_\w+)$/.test(String(error.code))
}

// `npm start`: everything on one's own machine, with the data kept in .data/. Ends on Ctrl+C with all of it on disk.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readReminders } from '../config.ts'
import { hasDisplay, openInBrowser } from './browser.ts'
import { hasCoreTools, startCoreTools } from './core-tools.ts'
import { startLocalStack } from './local-stack.ts'
import { DataInUse } from './running.ts'
import { startWeb, type WebOptions, webAddress } from './web.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ports {
  readonly web: number
  readonly api: number
  readonly tables: number
  readonly issuer: number
}

const defaultPorts: Ports = { web: 3000, api: 7071, tables: 10002, issuer: 7072 }

export interface StartOptions {
  /** Key and certificate in PEM, for https. */
  readonly https?: WebOptions['https']
  /** Whether to open the preview in a browser; by default where somebody would see it. */
  readonly open?: boolean
  readonly ports?: Partial<Ports>
  readonly dataDir?: string
}

export interface Started {
  readonly web: string
  readonly api: string
  /** Stops all servers, with everything written to disk. */
  close(): Promise<void>
}

/** A start that cannot be, for a reason that one line can tell. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}

/**
 * Starts tables, issuer, functions and the add-in's pages, and prints where they are. Ctrl+C and the like stop them.
 *
 * @throws StartRefused when a port is taken, the same data is already in use, or REMINDERS_WEBHOOK is not safe.
 */
export async function startLocal(options: StartOptions = {}): Promise<Started> {
  const ports: Ports = { ...defaultPorts, ...options.ports }
  const dataDir = options.dataDir ?? path.join(root, '.data')
  const web = webAddress(ports.web, options.https !== undefined)
  const faults: string[] = []
  const reminders = readReminders(process.env, faults)
  if (faults.length > 0) throw new StartRefused(faults.join('; '))
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    for (const stop of closing.splice(0).reverse()) await stop()
  }
  try {
    const stack = await startLocalStack({
      dataDir,
      ports,
      origins: [...new Set([web, `http://localhost:${ports.web}`])],
      ...(reminders && { reminders }),
      ...(hasCoreTools() ? { startHost: startCoreTools } : {}),
    })
    closing.push(stack.close)
    const server = await startWeb({
      port: ports.web,
      ...(options.https === undefined ? {} : { https: options.https }),
      api: stack.api,
      issuer: stack.issuer.address,
    })
    closing.push(server.close)
    tell(web, stack.api, stack.issuer.address, ports, dataDir)
    stopOnSignals(close)
    if (options.open ?? hasDisplay(process.env)) openInBrowser(`${web}/preview.html`)
    return { web, api: stack.api, close }
  } catch (error) {
    await close()
    throw inOneLine(error, ports) ?? error
  }
}

function tell(web: string, api: string, issuer: string, ports: Ports, dataDir: string): void {
  const host = hasCoreTools() ? 'Azure Functions Core Tools' : 'máy chủ nhúng / embedded host'
  const lines = [
    ['Trang xem thử / Preview', `${web}/preview.html`],
    ['Ngăn tiện ích / Task pane', `${web}/taskpane.html`],
    ['API', `${api} (${host})`],
    ['Bảng dữ liệu / Tables', `http://127.0.0.1:${ports.tables} (${dataDir})`],
    ['Đăng nhập thử / Local sign-in', issuer],
  ] as const
  const width = Math.max(...lines.map(([name]) => name.length))
  for (const [name, value] of lines) console.log(`${name.padEnd(width)}  ${value}`)
  console.log('Nhấn Ctrl+C để dừng; dữ liệu được giữ lại. / Ctrl+C stops; the data stays.')
}

function stopOnSignals(close: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second Ctrl+C must not cut off the writing that the first began.
      if (isStopping) return
      isStopping = true
      close().then(
        () => {
          console.log('Đã dừng, dữ liệu đã lưu. / Stopped, everything is saved.')
          process.exit(0)
        },
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}

/** Why it cannot start, where a line can say it; `undefined` for any other trouble. */
function inOneLine(error: unknown, ports: Ports): StartRefused | undefined {
  if (error instanceof DataInUse) {
    return new StartRefused(
      `Chương trình đang chạy sẵn (tiến trình ${error.pid}) với dữ liệu ở ${error.dataDir}. / ` +
        'It is running already, on the same data.',
    )
  }
  const port = takenPort(error)
  if (port === undefined) return undefined
  const name = Object.entries(ports).find(([, number]) => number === port)?.[0] ?? 'web'
  return new StartRefused(
    `Cổng ${port} đang được chương trình khác dùng; hãy tắt chương trình đó hoặc chọn cổng khác: ` +
      `npm start -- --${name}-port ${port + 1000} / Port ${port} is taken; choose another one.`,
  )
}

/** The port of an error that says it is taken. */
function takenPort(error: unknown): number | undefined {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  return isTaken ? Number(error.port) : undefined
}

/**
 * What the command line asks for.
 *
 * @throws StartRefused for a flag that there is not, or a port that is none.
 * @example
 * readFlags(['--no-open', '--web-port', '4000']) // { ports: { web: 4000 }, open: false }
 */
export function readFlags(args: readonly string[]): Pick<StartOptions, 'ports' | 'open' | 'dataDir'> {
  const ports: { -readonly [P in keyof Ports]?: number } = {}
  const values = parsedFlags(args)
  for (const name of ['web', 'api', 'tables', 'issuer'] as const) {
    const text = values[`${name}-port`]
    if (text === undefined) continue
    if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
      throw new StartRefused(`--${name}-port ${text}: không phải số cổng (1–65535). / Not a port number.`)
    }
    ports[name] = Number(text)
  }
  return {
    ports,
    ...(values['no-open'] ? { open: false } : {}),
    ...(values.data === undefined ? {} : { dataDir: path.resolve(values.data) }),
  }
}

function parsedFlags(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    'no-open': { type: 'boolean', default: false },
    data: text,
    'web-port': text,
    'api-port': text,
    'tables-port': text,
    'issuer-port': text,
  } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const flags = Object.keys(options).map((name) => `--${name}`)
    throw new StartRefused(`Tham số không đúng. / Unknown flag; there are: ${flags.join(', ')}.`, { cause: error })
  }
}

async function main(): Promise<void> {
  await startLocal(readFlags(process.argv.slice(2)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error)
    process.exitCode = 1
  })
}

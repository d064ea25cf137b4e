// Microsoft's unmodified Office.js client in Node, around a simulated Excel. Each call has its own client and workbook.
// The client must run in this realm: it tells plain objects by their prototype, so `node:vm` contexts break it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createHost, type Host, type HostOptions } from './host.ts'
import { createNativeBridge } from './transports/native-bridge.ts'
import { createOffice, type OfficeShim } from './transports/office-shim.ts'

export interface SimulatedExcel {
  readonly Excel: typeof Excel
  readonly OfficeExtension: typeof OfficeExtension
  /** The part of `Office` an add-in needs; whatever is missing throws and says so. */
  readonly Office: typeof Office
  readonly host: Host
}

type ClientScope = Record<string, unknown>

let compiled: ((scope: ClientScope) => void) | undefined

/** Compiles the client once; the file's globals become properties of the scope it is given. */
function client(): (scope: ClientScope) => void {
  if (compiled) return compiled
  const require = createRequire(import.meta.url)
  const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
  const source = readFileSync(join(dist, 'excel-web-16.00.debug.js'), 'utf8')
  compiled = new Function('scope', `with (scope) {\n${source}\n}`) as (scope: ClientScope) => void
  return compiled
}

/** Just enough of a window for the client to load; names it makes stay in here. */
function createScope(host: Host): ClientScope {
  const scope: ClientScope = {
    performance,
    setTimeout,
    clearTimeout,
    addEventListener() {},
    name: '',
    navigator: { userAgent: 'node' },
    location: {
      search: '',
      hash: '',
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
    },
    document: {
      addEventListener() {},
      createElement: () => ({}),
      getElementsByTagName: () => [],
      domain: 'localhost',
      URL: 'https://localhost/',
    },
    _richApiNativeBridge: createNativeBridge(host),
  }
  scope.window = scope
  scope.self = scope
  return scope
}

/**
 * An Excel of an older version answers ApiNotFound to what it does not know. We have every version in one, so the
 * client's own check by requirement set, which it carries but leaves off, stands in for that.
 */
function askForApiSets(scope: ClientScope): void {
  const extension = scope.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  extension.CommonUtility._doApiNotSupportedCheck = true
}

/** What reads files is large, and fetched with the first file. */
const readWorkbook: NonNullable<HostOptions['readWorkbook']> = async (bytes) =>
  (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes)

/**
 * A simulated Excel with its own Office.js.
 *
 * @example
 * const { Excel, host } = createExcel()
 * await Excel.run(async (context) => {
 *   context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['Xin chào']]
 *   await context.sync()
 * })
 * host.user.type('Sheet1', 'A2', '20/12/2013')
 */
export function createExcel(options: HostOptions = {}): SimulatedExcel {
  const host = createHost({ readWorkbook, ...options })
  const scope = createScope(host)
  const names = new Proxy(scope, {
    has: (target, key) => typeof key === 'string' && (key in target || !(key in globalThis)),
    get: (target, key) => (key === Symbol.unscopables ? undefined : target[key as string]),
  })
  client().call(scope, names)
  askForApiSets(scope)
  const office: OfficeShim = createOffice(host)
  // The client's own Office has a context that cannot be assigned.
  scope.Office = Object.create((scope.Office as object | undefined) ?? null, Object.getOwnPropertyDescriptors(office))
  return {
    Excel: scope.Excel as typeof Excel,
    OfficeExtension: scope.OfficeExtension as typeof OfficeExtension,
    Office: scope.Office as typeof Office,
    host,
  }
}

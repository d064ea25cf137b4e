// The add-in's web server, with the one file that tells its pages where the server is. Over https the API and the issuer
// are reached through it, since a secure page may not call a plain address everywhere.
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, type Plugin, type ProxyOptions } from 'vite'
import { listen } from '../host/listen.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface WebOptions {
  readonly port: number
  /** Key and certificate in PEM, for https. */
  readonly https?: { readonly key: string | Buffer; readonly cert: string | Buffer }
  /** Base addresses that the pages are told. */
  readonly api: string
  readonly issuer: string
  /** Of a test, to serve a page in another way. */
  readonly plugins?: readonly Plugin[]
}

export interface Web {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string
  close(): Promise<void>
}

/** Where the web server will stand, which other servers need to know before. */
export function webAddress(port: number, isHttps: boolean): string {
  // Certificates for one's own machine are made for the name.
  return isHttps ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
}

/**
 * Vite serves the pages behind a web server of ours: with one of its own it would end the process at SIGTERM by itself,
 * before the tables are on disk.
 *
 * @throws Error with `code` EADDRINUSE when the port is taken.
 */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { port, https, api, issuer, plugins = [] } = options
  const address = webAddress(port, https !== undefined)
  const local = https === undefined ? { api, issuer } : { api: `${address}/api`, issuer: address }
  const server = https === undefined ? createHttpServer() : createHttpsServer({ key: https.key, cert: https.cert })
  const vite = await createServer({
    configFile: path.join(root, 'addin/vite.config.ts'),
    // Real Excel asks for https, and takes nothing of the simulated one.
    mode: https === undefined ? 'development' : 'excel',
    clearScreen: false,
    logLevel: 'warn',
    plugins: [...plugins, configFile({ ...local, mode: 'local' })],
    server: {
      middlewareMode: true,
      ws: { server },
      ...(https === undefined ? {} : { proxy: proxyTo(api, issuer) }),
    },
  })
  server.on('request', vite.middlewares)
  const close = async () => {
    await vite.close()
    server.close()
    server.closeAllConnections()
  }
  try {
    await listen(server, port, new URL(address).hostname)
  } catch (error) {
    await close()
    throw error
  }
  return { address, close }
}

function proxyTo(api: string, issuer: string): Record<string, ProxyOptions> {
  return { '/api': { target: new URL(api).origin }, '/sign-in': { target: issuer } }
}

function configFile(config: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'config-file',
    configureServer({ middlewares }) {
      middlewares.use('/config.json', (_request, response) => {
        response.setHeader('content-type', 'application/json')
        response.setHeader('cache-control', 'no-store')
        response.end(JSON.stringify(config))
      })
    },
  }
}

// Hook B: the message channel of Excel for Mac. It asks for no https and no trust, so the unmodified pane runs in a frame
// over plain http; the page around it holds the host. Messages go as JSON, so no object crosses from one realm to the other.

import type { Host } from '../host.ts'
import { forwardEvents } from './event-rows.ts'
import {
  ADDIN_ID,
  DISPATCH,
  DOCUMENT_URL,
  executeRichApi,
  HOST_VERSION,
  hostInfo,
  requirementMatrix,
  settingLists,
} from './page-context.ts'

/** Method numbers of the channel. */
const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const

/** `Office.context` values by place; see the client's AppContextProperties. */
const APP_TYPE_EXCEL = 1
const READ_ONLY = 0
const READ_WRITE = 1
const TASK_PANE = 1
const INSERTED = 1

interface ChannelMessage {
  readonly methodId: number
  readonly params: unknown
  readonly callbackId?: string
}

/** What Office.js puts into the pane's window for the host to call. */
interface PaneWindow extends Window {
  OSF?: {
    ScriptMessaging: {
      agaveHostCallback(callbackId: string, payload: unknown): void
      agaveHostEventCallback(callbackId: string, payload: unknown): void
    }
  }
  JSON: typeof JSON
}

export interface MacChannel {
  /** Presses a ribbon button: runs the function associated under a name, until it calls `event.completed()`. */
  press(functionName: string): Promise<void>
  /** Stops answering and sending events; for a pane that is closed or reloaded. */
  disconnect(): void
}

/** The pane's address with what office.js must be told. `paneAddress("./taskpane.html")`. */
export function macPaneAddress(page: string, language = 'vi-VN'): string {
  const [path, fragment] = page.split('#')
  const separator = path?.includes('?') ? '&' : '?'
  const query = `_host_Info=${encodeURIComponent(hostInfo('Mac', language))}`
  return `${path}${separator}${query}${fragment === undefined ? '' : `#${fragment}`}`
}

/**
 * Gives a pane its channel to the host. To be called before the pane's office.js runs: the page around the pane has
 * `window.simulator = { connect: (pane) => connectMacChannel(pane, host) }`, the pane loads `bootstrap.js` first.
 */
export function connectMacChannel(pane: Window, host: Host): MacChannel {
  const window = pane as PaneWindow
  const registered = new Map<number, string>()
  const presses = new Map<string, () => void>()
  const waiting: (() => void)[] = []
  let isOpen = true
  let nextPress = 1

  const inPane = (payload: unknown): unknown => window.JSON.parse(JSON.stringify(payload))
  const answer = (callbackId: string | undefined, payload: unknown): void => {
    if (isOpen && callbackId !== undefined) {
      window.OSF?.ScriptMessaging.agaveHostCallback(callbackId, inPane(payload))
    }
  }
  const raise = (id: number, payload: readonly unknown[]): void => {
    const callbackId = registered.get(id)
    if (isOpen && callbackId !== undefined) {
      window.OSF?.ScriptMessaging.agaveHostEventCallback(callbackId, inPane([payload, id]))
    }
  }

  async function execute(params: unknown): Promise<unknown> {
    const { id, apiArgs } = params as { id: number; apiArgs?: readonly unknown[] }
    if (id === DISPATCH.executeRichApi) {
      const { error, data } = await executeRichApi(host, apiArgs?.[0])
      return error === 0 ? [[0, ...data]] : [[error]]
    }
    if (id === DISPATCH.appCommandCompleted) presses.get(String(apiArgs?.[0]))?.()
    return [[0]]
  }

  async function respond({ methodId, params, callbackId }: ChannelMessage): Promise<void> {
    switch (methodId) {
      case METHOD.getContext:
        answer(callbackId, contextOf(host))
        return
      case METHOD.execute:
        answer(callbackId, await execute(params))
        return
      case METHOD.registerEvent: {
        const { id } = params as { id: number }
        if (callbackId !== undefined) registered.set(id, callbackId)
        answer(callbackId, [0])
        if (id === DISPATCH.appCommandInvoked) for (const press of waiting.splice(0)) press()
        return
      }
      case METHOD.unregisterEvent:
        registered.delete((params as { id: number }).id)
        answer(callbackId, [0])
        return
      case METHOD.writeSettings: {
        const { keys, values } = params as { keys: readonly string[]; values: readonly string[] }
        host.saveDocumentSettings(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 'null'])))
        answer(callbackId, [0])
        return
      }
      default:
        throw new Error(`Simulated host: method ${methodId} of the channel is not implemented`)
    }
  }

  const postMessage = (text: string): void => {
    // Excel answers in a later task, never while the client is still asking.
    setTimeout(() => {
      respond(JSON.parse(text) as ChannelMessage).catch((error: unknown) => {
        console.error(error)
      })
    }, 0)
  }
  Object.defineProperty(window, 'webkit', {
    configurable: true,
    value: { messageHandlers: { Agave: { postMessage } } },
  })

  const stopEvents = forwardEvents(host, raise)

  return {
    press(functionName) {
      const id = String(nextPress++)
      return new Promise((resolve) => {
        presses.set(id, resolve)
        const invoke = (): void => {
          const source = JSON.stringify({ source: { id: functionName } })
          raise(DISPATCH.appCommandInvoked, [id, functionName, source])
        }
        if (registered.has(DISPATCH.appCommandInvoked)) invoke()
        else waiting.push(invoke)
      })
    },
    disconnect() {
      isOpen = false
      stopEvents()
    },
  }
}

/** `Office.context` as a list; the places are the client's. */
function contextOf(host: Host): readonly unknown[] {
  const language = host.view.locale.name
  return [
    settingLists(host),
    ADDIN_ID,
    APP_TYPE_EXCEL,
    16,
    1,
    0,
    0,
    host.isReadOnly ? READ_ONLY : READ_WRITE,
    language,
    language,
    0,
    DOCUMENT_URL,
    INSERTED,
    TASK_PANE,
    '',
    '',
    'sim',
    'sim',
    false,
    true,
    requirementMatrix(host),
    '',
    HOST_VERSION,
    0,
  ]
}

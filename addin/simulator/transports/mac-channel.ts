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

interface EventOf {
  readonly id: number
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
export const connectMacChannel = (pane: Window, host: Host): MacChannel => new Channel(pane, host)

class Channel implements MacChannel {
  private readonly window: PaneWindow
  private readonly host: Host
  private readonly stopEvents: () => void
  /** Callbacks of the client's by the number of the event. */
  private readonly registered = new Map<number, string>()
  private readonly presses = new Map<string, () => void>()
  /** Presses before the pane was ready for them. */
  private waiting: (() => void)[] = []
  private isOpen = true
  private nextPress = 1

  constructor(pane: Window, host: Host) {
    this.window = pane as PaneWindow
    this.host = host
    const postMessage = (text: string): void => {
      // Excel answers in a later task, never while the client is still asking.
      setTimeout(() => {
        this.respond(JSON.parse(text) as ChannelMessage).catch((error: unknown) => {
          console.error(error)
        })
      }, 0)
    }
    Object.defineProperty(pane, 'webkit', {
      configurable: true,
      value: { messageHandlers: { Agave: { postMessage } } },
    })
    this.stopEvents = forwardEvents(host, (id, rows) => this.raise(id, rows))
  }

  press(functionName: string): Promise<void> {
    const id = String(this.nextPress++)
    return new Promise((resolve) => {
      this.presses.set(id, resolve)
      const invoke = (): void => {
        const source = JSON.stringify({ source: { id: functionName } })
        this.raise(DISPATCH.appCommandInvoked, [id, functionName, source])
      }
      if (this.registered.has(DISPATCH.appCommandInvoked)) invoke()
      else this.waiting.push(invoke)
    })
  }

  disconnect(): void {
    this.isOpen = false
    this.stopEvents()
  }

  /** A copy made of the pane's own objects. */
  private inPane(payload: unknown): unknown {
    return this.window.JSON.parse(JSON.stringify(payload))
  }

  private raise(id: number, payload: readonly unknown[]): void {
    const callbackId = this.registered.get(id)
    if (!this.isOpen || callbackId === undefined) return
    this.window.OSF?.ScriptMessaging.agaveHostEventCallback(callbackId, this.inPane([payload, id]))
  }

  private async respond({ methodId, params, callbackId }: ChannelMessage): Promise<void> {
    const answer = await this.answerTo(methodId, params, callbackId)
    if (this.isOpen && callbackId !== undefined) {
      this.window.OSF?.ScriptMessaging.agaveHostCallback(callbackId, this.inPane(answer))
    }
    const isReady = methodId === METHOD.registerEvent && (params as EventOf).id === DISPATCH.appCommandInvoked
    if (!isReady) return
    const { waiting } = this
    this.waiting = []
    for (const press of waiting) press()
  }

  private async answerTo(methodId: number, params: unknown, callbackId: string | undefined): Promise<unknown> {
    switch (methodId) {
      case METHOD.getContext:
        return contextOf(this.host)
      case METHOD.execute:
        return this.execute(params)
      case METHOD.registerEvent:
        if (callbackId !== undefined) this.registered.set((params as EventOf).id, callbackId)
        return [0]
      case METHOD.unregisterEvent:
        this.registered.delete((params as EventOf).id)
        return [0]
      case METHOD.writeSettings: {
        const { keys, values } = params as { keys: readonly string[]; values: readonly string[] }
        this.host.saveDocumentSettings(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 'null'])))
        return [0]
      }
      default:
        throw new Error(`Simulated host: method ${methodId} of the channel is not implemented`)
    }
  }

  private async execute(params: unknown): Promise<unknown> {
    const { id, apiArgs } = params as { id: number; apiArgs?: readonly unknown[] }
    if (id === DISPATCH.executeRichApi) {
      const { error, data } = await executeRichApi(this.host, apiArgs?.[0])
      return error === 0 ? [[0, ...data]] : [[error]]
    }
    if (id === DISPATCH.appCommandCompleted) this.presses.get(String(apiArgs?.[0]))?.()
    return [[0]]
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

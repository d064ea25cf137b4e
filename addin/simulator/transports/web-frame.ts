// Hook C: the frame around an add-in in Excel on the web. Office.js trusts it only over https and on its own host name;
// in return the pane's page is exactly the shipped one. Messages are JSON by postMessage.

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

const REQUEST = 0
const RESPONSE = 1
const INVOKE = 0
const ANSWER = 0
const EVENT = 1

interface FrameMessage {
  readonly _messageType: number
  readonly _actionName: string
  readonly _actionType?: number
  readonly _conversationId: string
  readonly _correlationId: number
  readonly _data?: Readonly<Record<string, unknown>>
}

/** Excel on the web has this number among Office's applications. */
const EXCEL_ON_THE_WEB = 16

/**
 * The address of the pane inside the frame.
 * @param conversation any text that tells this pane from others of the page
 * @param outerOrigin origin of the page around it: https, and the pane's own host name
 */
export function webPaneAddress(page: string, conversation: string, outerOrigin: string, language = 'vi-VN'): string {
  const separator = page.includes('?') ? '&' : '?'
  const info = encodeURIComponent(hostInfo('Web', language))
  return `${page}${separator}_host_Info=${info}#&_xdm_Info=${conversation}|${ADDIN_ID}|${outerOrigin}`
}

/** Answers one pane's messages; returns what stops it. */
export function connectWebFrame(
  outer: Window,
  frame: HTMLIFrameElement,
  conversation: string,
  host: Host,
): { disconnect(): void } {
  const events = new Map<number, string>()
  const send = (message: Readonly<Record<string, unknown>>): void => {
    const text = JSON.stringify({
      _messageType: RESPONSE,
      _serializerVersion: 1,
      _origin: outer.location.origin,
      _conversationId: conversation,
      _errorCode: 0,
      ...message,
    })
    frame.contentWindow?.postMessage(text, '*')
  }
  const raise = (id: number, rows: readonly unknown[]): void => {
    const name = events.get(id)
    if (name !== undefined) {
      send({ _actionName: name, _correlationId: -1, _responseType: EVENT, _data: { ArrayData: rows } })
    }
  }

  async function answerTo(message: FrameMessage): Promise<unknown> {
    const data = message._data ?? {}
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return contextOf(host)
    if (message._actionName.startsWith('ContextActivationManager_')) return null
    if (message._actionType !== INVOKE) {
      const id = Number(data.eventDispId ?? eventNumber(message._actionName))
      events.set(id, message._actionName)
      return { Error: 0, Version: 1 }
    }
    const method = data.DdaMethod as { DispatchId?: number } | undefined
    if (method?.DispatchId === DISPATCH.executeRichApi) {
      const { error, data: answer } = await executeRichApi(host, data.ArrayData)
      return { Error: error, Version: 1, Data: answer }
    }
    if (method?.DispatchId === DISPATCH.saveSettings) saveSettings(host, data.DdaSettingsMethod)
    return { Error: 0, Version: 1 }
  }

  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return
    const message = JSON.parse(event.data) as FrameMessage
    if (message._messageType !== REQUEST || message._conversationId !== conversation) return
    answerTo(message).then(
      (_data) => {
        const { _actionName, _correlationId } = message
        send({ _actionName, _correlationId, _responseType: ANSWER, _data })
      },
      (error: unknown) => {
        console.error(error)
      },
    )
  }
  outer.addEventListener('message', listen)
  const stopEvents = forwardEvents(host, raise)
  return {
    disconnect() {
      outer.removeEventListener('message', listen)
      stopEvents()
    },
  }
}

/** Registrations that do not say their number are told by name. */
function eventNumber(name: string): number {
  if (name === 'richApiMessage') return DISPATCH.richApiMessage
  if (name === 'appCommandInvoked') return DISPATCH.appCommandInvoked
  return name === 'documentSelectionChanged' ? DISPATCH.documentSelection : DISPATCH.settingsEvent
}

/** Settings travel as pairs of key and JSON text. */
function saveSettings(host: Host, data: unknown): void {
  const properties = (data as { Properties?: unknown } | undefined)?.Properties
  if (!Array.isArray(properties)) return
  const pairs = properties.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2)
  host.saveDocumentSettings(Object.fromEntries(pairs))
}

/** All of these must be defined, or office.js takes the frame for a stranger. */
function contextOf(host: Host): Readonly<Record<string, unknown>> {
  const [keys, values] = settingLists(host)
  const language = host.view.locale.name
  return {
    _id: ADDIN_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: DOCUMENT_URL,
    _clientMode: host.isReadOnly ? 0 : 1,
    _settings: keys.map((key, index) => [key, values[index]]),
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'sim',
    _appInstanceId: 'sim',
    _appMinorVersion: 0,
    _hostFullVersion: HOST_VERSION,
    _requirementMatrix: requirementMatrix(host),
    _clientWindowHeight: 600,
    _clientWindowWidth: 320,
  }
}

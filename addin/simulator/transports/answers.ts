// What travels between a transport and the host, and the answers that are no answer to the request itself.

/** What a transport hands over and gets back. */
export interface HostRequest {
  /** The ProcessQuery body. */
  readonly body: unknown
  /** Bytes of the request as it came. */
  readonly bytes: number
  /** Request flags of Office.js. */
  readonly flags: number
}

export interface HostResponse {
  readonly statusCode: number
  /** JSON: the response, or `{ error: { code, message } }` when the status is not 200. */
  readonly body: string
}

export const CELL_EDIT_MESSAGE =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.'
export const GENERAL_MESSAGE = 'There was an internal error while processing the request.'

export function refusal(statusCode: number, code: string, message: string): HostResponse {
  return { statusCode, body: JSON.stringify({ error: { code, message } }) }
}

export const tooBig = (what: 'Request' | 'Response', bytes: number): HostResponse =>
  refusal(413, `${what}PayloadSizeLimitExceeded`, `The ${what} payload size has exceeded the limit (${bytes} bytes).`)

/** UTF-8 bytes, as the payload limit counts. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length

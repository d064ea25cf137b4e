// `Office` where there is no page to load office.js itself: readiness, requirement sets, settings, ribbon actions.
// Everything else throws and names itself, so that nothing seems to work that does not.

import type { Host } from '../host.ts'
import { DOCUMENT_URL } from './page-context.ts'

type Callback = (result: unknown) => void

interface DocumentSettings {
  get(name: string): unknown
  set(name: string, value: unknown): void
  remove(name: string): void
  saveAsync(...args: unknown[]): void
  refreshAsync(callback?: Callback): void
}

export interface OfficeShim {
  readonly context: object
  readonly actions: object
  readonly addin: object
  onReady(callback?: (info: object) => unknown): Promise<object>
}

/** Throws for every member that the real object has and this one lacks. */
function loud<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key)
      // Promises and loggers probe for these on anything.
      if (key === 'then' || key === 'toJSON') return undefined
      throw new Error(`Simulated host: ${name}.${key} is not implemented`)
    },
  })
}

const succeeded = (value: unknown) => ({ status: 'succeeded', value, error: undefined })

function createSettings(host: Host): DocumentSettings {
  const load = (): Map<string, unknown> =>
    new Map(Object.entries(host.documentSettings).map(([key, text]) => [key, JSON.parse(text) as unknown]))
  let known = load()
  return {
    get: (name) => known.get(name) ?? null,
    set: (name, value) => {
      known.set(name, value)
    },
    remove: (name) => {
      known.delete(name)
    },
    saveAsync(...args) {
      const callback = args.find((arg): arg is Callback => typeof arg === 'function')
      host.saveDocumentSettings(Object.fromEntries([...known].map(([key, value]) => [key, JSON.stringify(value)])))
      setTimeout(() => callback?.(succeeded(undefined)), 0)
    },
    refreshAsync(callback) {
      known = load()
      setTimeout(() => callback?.(succeeded(undefined)), 0)
    },
  }
}

/** An `Office` bound to one host. */
export function createOffice(host: Host): OfficeShim {
  const info = { host: 'Excel', platform: 'PC' }
  const handlers = new Map<string, unknown>()
  const requirements = {
    // Samples of older days give the version as a number.
    isSetSupported: (name: string, version?: string | number) =>
      host.isSetSupported(name, version === undefined ? undefined : String(version)),
  }
  const settings = createSettings(host)
  return {
    context: loud('Office.context', {
      ...info,
      displayLanguage: host.view.locale.name,
      contentLanguage: host.view.locale.name,
      requirements,
      document: loud('Office.context.document', {
        settings,
        mode: host.isReadOnly ? 'readOnly' : 'readWrite',
        url: DOCUMENT_URL,
      }),
      diagnostics: { ...info, version: '16.0.0.0' },
      auth: undefined,
      license: undefined,
    }),
    actions: loud('Office.actions', {
      associate: (name: string, handler: unknown) => {
        handlers.set(name, handler)
      },
      /** For tests: presses the ribbon button. */
      _association: { mappings: handlers },
    }),
    addin: loud('Office.addin', {}),
    async onReady(callback) {
      await callback?.(info)
      return info
    },
  }
}

// Workbooks of the preview, kept in the browser (IndexedDB) so that a reload loses nothing. Each is one JSON text by name.

const DATABASE = 'so-ke-hoach-preview'
const STORE = 'workbooks'

let database: Promise<IDBDatabase> | undefined

/** Opened once: a write that begins while the page is being left must not wait for the opening. */
function open(): Promise<IDBDatabase> {
  if (database) return database
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  database = result(request)
  return database
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(new Error('The browser’s storage failed', { cause: request.error }))
  })

async function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open()
  return result(use(opened.transaction(STORE, mode).objectStore(STORE)))
}

/** The workbook's JSON text, or undefined where there is none yet. */
export async function readWorkbook(name: string): Promise<string | undefined> {
  const kept: unknown = await withStore('readonly', (store) => store.get(name))
  return typeof kept === 'string' ? kept : undefined
}

export async function writeWorkbook(name: string, json: string): Promise<void> {
  await withStore('readwrite', (store) => store.put(json, name))
}

export async function removeWorkbook(name: string): Promise<void> {
  await withStore('readwrite', (store) => store.delete(name))
}

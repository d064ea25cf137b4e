// The simulated Excel: a workbook, the object model over it, what a person can do, and what a view can read.
// Requests are answered in order and never at once, so code that forgets `await context.sync()` fails as in Excel.

import { Book, type LiveArea } from './book/book.ts'
import type { Change } from './book/change.ts'
import { serialOf } from './book/date-serial.ts'
import { DocumentSettings } from './book/document-settings.ts'
import { EN_US, VI_VN } from './book/locale.ts'
import { fromState, toState, type WorkbookState } from './book/state.ts'
import type { WriteContext } from './book/write.ts'
import { Calculator } from './formula/calculate.ts'
import type { CustomFunctions } from './formula/custom.ts'
import { type FailPoint, FailPoints } from './interpreter/fail-points.ts'
import { OpenedFiles } from './interpreter/opened-files.ts'
import { type Interpreted, processQuery } from './interpreter/process-query.ts'
import { ReferenceTable } from './interpreter/references.ts'
import { type Doer, type EventEntry, Subscriptions } from './interpreter/subscriptions.ts'
import { parseRequest } from './interpreter/wire-format.ts'
import { AddinService } from './model/addin-service.ts'
import { createRoot } from './model/create-root.ts'
import { KeptObject } from './model/range/cells.ts'
import {
  byteLength,
  CELL_EDIT_MESSAGE,
  type HostRequest,
  type HostResponse,
  refusal,
  tooBig,
} from './transports/answers.ts'
import { type ApiSets, DEFAULT_API_SETS, supports } from './transports/api-sets.ts'
import { User } from './user/actions.ts'
import { CellEditing } from './user/cell-editing.ts'
import { Colleague } from './user/colleague.ts'
import { View } from './view.ts'

export interface HostOptions {
  /** A saved workbook; else a new one with one empty sheet, `Sheet1`. */
  readonly state?: WorkbookState
  /** The person's region, default `vi-VN`. Add-ins always speak en-US. */
  readonly locale?: 'vi-VN' | 'en-US'
  readonly now?: () => Date
  /** Functions of add-ins for formulas, by name in capitals: `{ "SOKH.HANCHOT": (text) => … }`. */
  readonly customFunctions?: CustomFunctions
  /** Supported requirement sets by name, such as `{ ExcelApi: "1.14" }`. */
  readonly apiSets?: ApiSets
  /** Largest request and answer in bytes; Excel on the web stops at 5 MB. */
  readonly payloadLimit?: number
  readonly failAt?: readonly FailPoint[]
  /** Reads an .xlsx file, for sheets that add-ins insert from one; without it that is not simulated. */
  readonly readWorkbook?: (bytes: Uint8Array) => Promise<WorkbookState>
  /** The file was opened for reading only: it says so, but can be changed as long as nobody saves. */
  readonly readOnly?: boolean
}

/** Request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64

const FIVE_MEGABYTES = 5 * 1024 * 1024

type Task = () => void

/** A task of its own as soon as possible, with timers taken before a test can replace them. */
const later: (task: Task) => void = (() => {
  const immediate = Reflect.get(globalThis, 'setImmediate') as ((task: Task) => unknown) | undefined
  const timeout = globalThis.setTimeout
  return (task: Task) => {
    if (immediate) immediate(task)
    else timeout(task, 0)
  }
})()

export class Host {
  readonly user: User
  /** Somebody with the same workbook open elsewhere. */
  readonly colleague: Colleague
  readonly view: View
  readonly apiSets: ApiSets
  readonly isReadOnly: boolean
  private readonly book = new Book()
  private readonly interpreted: Interpreted
  private readonly references: ReferenceTable
  private readonly subscriptions: Subscriptions
  private readonly passing = new Set<LiveArea>()
  private readonly runtime = { enableEvents: true }
  private readonly payloadLimit: number
  private readonly eventListeners = new Set<(entries: readonly EventEntry[]) => void>()
  private readonly changeListeners = new Set<(changes: readonly Change[]) => void>()
  private changes: Change[] = []
  private readonly settings = new DocumentSettings(this.book)
  private readonly failPoints = new FailPoints()
  private doer: Doer = 'person'
  private readonly editing = new CellEditing()
  private readonly files: OpenedFiles
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: HostOptions = {}) {
    const { book } = this
    if (options.state) fromState(options.state, book)
    else book.addSheet(undefined)
    book.steps.forget()
    book.version = 0
    const locale = options.locale === 'en-US' ? EN_US : VI_VN
    const now = options.now ?? (() => new Date())
    const today = (): number => serialOf(now(), book.data.date1904)
    const calculator = new Calculator(book, today, options.customFunctions)
    const writing = (speaking: WriteContext['locale']): WriteContext => ({
      book,
      calculator,
      locale: speaking,
      get year() {
        return now().getFullYear()
      },
    })
    this.isReadOnly = options.readOnly ?? false
    this.apiSets = options.apiSets ?? DEFAULT_API_SETS
    this.payloadLimit = options.payloadLimit ?? FIVE_MEGABYTES
    for (const point of options.failAt ?? []) this.failAt(point)
    this.files = new OpenedFiles(options.readWorkbook)
    this.references = new ReferenceTable((object) => this.release(object))
    this.subscriptions = new Subscriptions(book, calculator, (live) => this.keepEvent(live))
    const { root } = createRoot({
      book,
      calculator,
      writing: writing(EN_US),
      locale,
      references: this.references,
      passing: this.passing,
      now,
      runtime: this.runtime,
      isReadOnly: this.isReadOnly,
      files: this.files,
    })
    const service = new AddinService()
    this.interpreted = {
      root,
      reference: (id) => this.references.get(id),
      service: (name) => (AddinService.names.includes(name) ? service : undefined),
      subscribe: (object, event, isOn) => this.subscriptions.set(object, event, isOn),
      beforeAction: ({ index }) => this.failPoints.faultAt(index),
    }
    this.user = new User(writing(locale), now, { begin: () => undefined, finish: () => this.finish() })
    this.colleague = new Colleague(writing(locale), now, {
      begin: () => {
        this.doer = 'colleague'
      },
      finish: () => {
        this.doer = 'person'
        book.steps.forget()
        this.finish()
      },
    })
    this.view = new View(book, calculator, locale)
    book.onChange((change) => {
      this.changes.push(change)
      if (this.runtime.enableEvents) this.subscriptions.record(change, this.doer)
    })
  }

  /** Answers one request, after those that came before it. */
  execute(request: HostRequest): Promise<HostResponse> {
    const answer = this.queue
      .then(() => new Promise<void>((resolve) => later(resolve)))
      .then(() => (request.flags & DELAY_FOR_CELL_EDIT ? this.editing.ended : undefined))
      .then(() => this.files.open(request.body))
      .then(() => this.answer(request))
    this.queue = answer.catch(() => undefined)
    return answer
  }

  /**
   * The person is typing in a cell and has not pressed Enter. Requests fail meanwhile, but for those of
   * `Excel.run({ delayForCellEdit: true }, …)`, which wait. The answer ends it.
   */
  beginCellEdit(): () => void {
    return this.editing.begin()
  }

  private answer({ body, bytes }: HostRequest): HostResponse {
    if (this.editing.ended) return refusal(400, 'InvalidOperationInCellEditMode', CELL_EDIT_MESSAGE)
    if (bytes > this.payloadLimit) return tooBig('Request', bytes)
    this.doer = 'addin'
    try {
      const response = JSON.stringify(processQuery(this.interpreted, parseRequest(body)))
      const size = byteLength(response)
      return size > this.payloadLimit ? tooBig('Response', size) : { statusCode: 200, body: response }
    } finally {
      this.failPoints.batches++
      this.doer = 'person'
      for (const live of this.passing) this.book.live.delete(live)
      this.passing.clear()
      this.finish()
    }
  }

  /** Breaks a coming batch. `failAt({ batch: 0, action: 5 })` stops the next request before its sixth action. */
  failAt(point: FailPoint): void {
    this.failPoints.add(point)
  }

  /** How many requests were answered. */
  get batchCount(): number {
    return this.failPoints.batches
  }

  /** Ends one step: for undo, for views, and for the handlers of add-ins in a task of their own. */
  private finish(): void {
    this.book.steps.close()
    const changes = this.changes
    this.changes = []
    if (changes.length > 0) for (const listener of [...this.changeListeners]) listener(changes)
    const entries = this.subscriptions.take()
    if (entries.length > 0) {
      later(() => {
        for (const listener of [...this.eventListeners]) listener(entries)
      })
    }
  }

  private release(object: unknown): void {
    if (object instanceof KeptObject) for (const live of object.$lives) this.book.live.delete(live)
  }

  private keepEvent(live: LiveArea): string {
    const { id, forgotten } = this.references.keepEvent(live)
    if (forgotten) this.book.live.delete(forgotten)
    return id
  }

  /** For transports: events to send to the client. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.eventListeners.add(listener)
    return () => this.eventListeners.delete(listener)
  }

  /** For views: told once after each batch or action that changed something. */
  onChange(listener: (changes: readonly Change[]) => void): () => void {
    this.changeListeners.add(listener)
    return () => this.changeListeners.delete(listener)
  }

  /** The whole workbook as plain JSON, for `createHost({ state })`. */
  save(): WorkbookState {
    return toState(this.book)
  }

  /** The settings as `Office.context.document.settings` reads them: JSON text by key. */
  get documentSettings(): Readonly<Record<string, string>> {
    return this.settings.read()
  }

  saveDocumentSettings(settings: Readonly<Record<string, string>>): void {
    this.settings.save(settings)
    this.finish()
  }

  /** `isSetSupported('ExcelApi', '1.14')` by the sets of the options. */
  isSetSupported(name: string, version = '1.1'): boolean {
    return supports(this.apiSets, name, version)
  }
}

/** A new simulated Excel; `createHost({ state: other.save() })` reopens a workbook. */
export const createHost = (options: HostOptions = {}): Host => new Host(options)

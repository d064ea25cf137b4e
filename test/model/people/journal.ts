// What an observer outside of the product has seen: who typed what, what was sent, what reached whom. The laws are checked
// against this and against storage, never against what the product says of itself.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Value } from '../../../shared/domain/report.ts'
import type { Change } from '../../../shared/sync/change.ts'
import type { Raw } from '../../../shared/sync/sheet-write.ts'
import type { PullAnswer, PushAnswer, PushRequest } from '../../../shared/wire/sync.ts'
import { type Spot, shownAs, spotKey } from './book.ts'

/** What is known of one file: a copy of the file has the same, an older one has less. */
export interface FileMemory {
  /** What was last typed into each cell and not given up since, and what stood there before. */
  typed: Map<string, Typed>
  /** Rows of the server that came to it, by `versionKey`. */
  seen: Set<string>
  /** The latest of them, by `rowName`. */
  told: Map<string, number>
  /** Ids of its pushes. */
  sent: Set<string>
  /** What stands in cells since Ctrl+Z took back what the add-in wrote, by `spotKey`. */
  takenBack: Map<string, { readonly spot: Spot; readonly value: Raw }>
}

export interface Typed {
  readonly spot: Spot
  readonly value: Value
  readonly was: Raw
  /** `seq` of the row that the file had been told by then. */
  readonly known: number
}

export const emptyMemory = (): FileMemory => ({
  typed: new Map(),
  seen: new Set(),
  told: new Map(),
  sent: new Set(),
  takenBack: new Map(),
})

export function copyOfMemory({ typed, seen, told, sent, takenBack }: FileMemory): FileMemory {
  return {
    typed: new Map(typed),
    seen: new Set(seen),
    told: new Map(told),
    sent: new Set(sent),
    takenBack: new Map(takenBack),
  }
}

export const rowName = ({ agency, task }: { readonly agency: AgencyId; readonly task: TaskId }) => `${agency}|${task}`

export const versionKey = (agency: AgencyId, task: TaskId, seq: number) => `${agency}|${task}@${seq}`

/** A push as it left for the first time. */
export interface SentPush {
  readonly sender: Sender
  readonly agency: AgencyId
  readonly changes: readonly Change[]
  /** What its file had seen by then. */
  readonly seen: ReadonlySet<string>
  /** What each value that was typed had been typed upon, and the pushes of the file before: by these it is known. */
  readonly typedOn: ReadonlyMap<string, number>
  readonly before: ReadonlySet<string>
  /** Fields that stand in it only because Ctrl+Z took back what the add-in wrote. */
  readonly takenBack: readonly Spot[]
}

/** Who sent a text last, since a copy of a file sends it too, and in which life of its file: going back to an older file begins another. */
export interface Sender {
  readonly desk: number
  readonly life: number
}

export interface Journal {
  readonly pushes: ReadonlyMap<string, SentPush>
  /** Pushes of which a sender heard that they were committed. */
  readonly answered: ReadonlySet<string>
  /** Of a text that is typed once; `undefined` for days, numbers and nothing, which anybody may send. */
  senderOf(text: Value): Sender | undefined
  /** Whether somebody chose the value against the server's. */
  wasKept(spot: Spot, value: Value): boolean
  noteSent(sender: Sender, message: Message, memory: FileMemory): void
  noteHeard(message: Message, answer: string, memory: FileMemory): void
  noteKept(spot: Spot, value: Value): void
}

const textPrefix = 'văn bản '

/** A text that nobody types twice. */
export function onlyText(number: number): string {
  return `${textPrefix}${number}`
}

export interface Message {
  readonly path: string
  readonly body: string
}

export function createJournal(): Journal {
  const pushes = new Map<string, SentPush>()
  const answered = new Set<string>()
  const senders = new Map<Value, Sender>()
  const kept = new Set<string>()
  const keptKey = (spot: Spot, value: Value) => `${spotKey(spot)}=${value}`

  return {
    pushes,
    answered,
    senderOf: (text) => senders.get(text),
    wasKept: (spot, value) => kept.has(keptKey(spot, value)),
    noteSent(sender, { path, body }, memory) {
      const agency = pushedAgency(path)
      if (agency === undefined) return
      const { pushId, changes }: PushRequest = JSON.parse(body)
      const before = new Set(memory.sent)
      memory.sent.add(pushId)
      if (pushes.has(pushId)) return
      const typedOn = new Map<string, number>()
      for (const { spot, value, known } of memory.typed.values()) {
        const change = changes.find((it) => it.task === spot.task && agency === spot.agency)
        if (change?.fields[spot.field]?.to === value) typedOn.set(spotKey(spot), known)
      }
      const takenBack = [...memory.takenBack.values()].flatMap(({ spot, value }) => {
        const to = changes.find((it) => it.task === spot.task && agency === spot.agency)?.fields[spot.field]?.to
        return to !== undefined && shownAs('report', spot, to) === value && !kept.has(keptKey(spot, to)) ? [spot] : []
      })
      pushes.set(pushId, { sender, agency, changes, seen: new Set(memory.seen), typedOn, before, takenBack })
      for (const { to } of changes.flatMap((change) => Object.values(change.fields))) {
        if (String(to).startsWith(textPrefix)) senders.set(to, sender)
      }
    },
    noteHeard({ path, body }, answer, memory) {
      const isPush = pushedAgency(path) !== undefined
      if (!isPush && !path.endsWith('/pull')) return
      if (isPush) answered.add((JSON.parse(body) as PushRequest).pushId)
      const rows = isPush
        ? (JSON.parse(answer) as PushAnswer).outcomes.flatMap((it) => it.row ?? [])
        : (JSON.parse(answer) as PullAnswer).rows
      for (const { agency, task, seq } of rows) {
        memory.seen.add(versionKey(agency, task, seq))
        const name = rowName({ agency, task })
        memory.told.set(name, Math.max(seq, memory.told.get(name) ?? 0))
      }
    },
    noteKept: (spot, value) => kept.add(keptKey(spot, value)),
  }
}

function pushedAgency(path: string): AgencyId | undefined {
  return /\/agencies\/([^/]+)\/push$/.exec(path)?.[1] as AgencyId | undefined
}

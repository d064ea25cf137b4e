// A report as it was handed in. Each hand-in is a version that never changes in its rows; the version that counts is the
// last one handed in and not withdrawn, also while its completion is asked for.

/** Who did something, and when the server received it (UTC, ISO 8601). */
export interface Signed {
  readonly at: string
  readonly by: string
}

/** The signed report that goes through the document system. What is not known yet is `''` ("bổ sung số, ngày sau"). */
export interface Letter {
  readonly number: string
  /** ISO day. */
  readonly date: string
  readonly signer: string
  readonly office: string
}

/** "Đề nghị bổ sung, hoàn thiện": what is missing, and until which ISO day (inclusive). */
export interface Returned extends Signed {
  readonly note: string
  readonly dueOn: string
}

/** One version: what was handed in with the rows, and what has become of it since. */
export interface Version extends Signed {
  /** Counted from 1; a withdrawn version keeps its number. */
  readonly version: number
  /** The head's number when it was handed in. */
  readonly seq: number
  /** The head's `entrySeq` when it was handed in: entries are newer than this version when the head's is higher. */
  readonly entrySeq: number
  readonly letter: Letter
  /** Given where rows were not complete ("Gửi kèm ghi chú chưa đủ thông tin"). */
  readonly incompleteNote?: string
  /** The document it was taken from, where the secretariat handed it in on the agency's behalf. */
  readonly source?: string
  readonly approved?: Signed
  readonly returned?: Returned
  readonly accepted?: Signed
}

/** What has come of an agency's report in a period, from its first hand-in on. */
export interface Submission {
  /** Of the first hand-in ever, also where that one was withdrawn. */
  readonly firstSubmittedAt: string
  /** Whether the first hand-in came after the last day for it; decided once, by the server's clock. */
  readonly late: boolean
  /** The head's number when what counts last changed: by a hand-in or a withdrawal. */
  readonly since: number
  /** The version that counts; absent when every one was withdrawn. */
  readonly official?: Version
}

/** Why and by whom a report was locked, and the state that unlocking gives back. */
export interface Locked<State extends string = string> extends Signed {
  readonly before: State
  readonly reason?: string
  /** The order for the whole period that locked it; absent where it was locked by itself. */
  readonly order?: number
}

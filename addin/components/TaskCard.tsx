// One task as it was read, cell by cell under the name of the column it was put in; the words are those of the signed
// text, and what the program made of the deadline stands beside them.

import type { Appendix } from '../../shared/appendix/appendix.ts'
import { readDeadline } from '../../shared/domain/deadline.ts'
import { columnOf } from '../../shared/table/columns.ts'
import { useText } from '../app/use-text.ts'
import { LongText } from './LongText.tsx'

export type ReadTask = Appendix['tasks'][number]

export interface TaskCardProps {
  readonly task: ReadTask
  /** The document's year, for deadlines that name none. */
  readonly year?: number | undefined
  /** Fields in doubt, with the words of the doubt; the key `''` is the task as a whole. */
  readonly doubts: ReadonlyMap<string, string>
  /** Whether a person asked to see this one. */
  readonly isSought: boolean
}

const cells = ['lead', 'support', 'product', 'deadline', 'issuer'] as const

export function TaskCard({ task, year, doubts, isSought }: TaskCardProps) {
  const { language } = useText()
  const whole = doubts.get('')
  return (
    <article className={`card task ${doubts.size > 0 ? 'is-doubted' : ''} ${isSought ? 'is-sought' : ''}`}>
      <div className="task-head">
        <span className="task-no">{task.id}</span>
        <div className="task-content">
          <LongText>{task.content}</LongText>
        </div>
      </div>
      {whole && <p className="task-doubt">{whole}</p>}
      <dl>
        {cells.map((cell) => (
          <TaskCell key={cell} label={columnOf('tasks', cell)?.header[language] ?? cell} doubt={doubts.get(cell)}>
            <Signed words={task[cell]} />
            {cell === 'deadline' && <Meaning deadline={task.deadline} year={year} />}
          </TaskCell>
        ))}
        {Object.entries(task.extra).map(([label, words]) => (
          <TaskCell key={label} label={label} doubt={doubts.get(label)}>
            <Signed words={words} />
          </TaskCell>
        ))}
      </dl>
    </article>
  )
}

interface TaskCellProps {
  readonly label: string
  readonly doubt: string | undefined
  readonly children: React.ReactNode
}

function TaskCell({ label, doubt, children }: TaskCellProps) {
  return (
    <div className={doubt === undefined ? 'task-cell' : 'task-cell is-doubted'}>
      <dt>{label}</dt>
      <dd>
        {children}
        {doubt && <p className="task-doubt">{doubt}</p>}
      </dd>
    </div>
  )
}

function Signed({ words }: { readonly words: string }) {
  const { text } = useText()
  return words === '' ? <span className="is-empty">{text.empty}</span> : <span className="signed">{words}</span>
}

function Meaning({ deadline, year }: { readonly deadline: string; readonly year: number | undefined }) {
  const { text, format } = useText()
  if (deadline === '') return null
  const { kind, end, every } = readDeadline(deadline, year === undefined ? {} : { year })
  const known = { ongoing: text.import.kinds.ongoing, event: text.import.kinds.event, none: text.import.kinds.none }
  const words = [
    every && text.import.kinds[every],
    kind in known ? known[kind as keyof typeof known] : undefined,
    end && text.import.due(format.day(end)),
  ].filter(Boolean)
  return <span className="meaning">{words.join(' · ')}</span>
}

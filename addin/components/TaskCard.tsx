// One task as it was read, cell by cell under the name of the column it was put in; the words are those of the signed
// text, and what the program made of the deadline stands beside them.
import type { ReactNode } from 'react'
import type { SettledTask } from '../../shared/appendix/settle.ts'
import { type DeadlineKind, readDeadline } from '../../shared/domain/deadline.ts'
import { columnOf } from '../../shared/table/columns.ts'
import { useImportingText } from '../app/words/importing.ts'
import { LongText } from './LongText.tsx'

export interface TaskCardProps {
  readonly id: string
  readonly task: SettledTask
  /** The document's year, for deadlines that name none. */
  readonly year?: number | undefined
  /** Fields in doubt, with the words of the doubt; the key `''` is the task as a whole. */
  readonly doubts: ReadonlyMap<string, string>
}

const cells = ['lead', 'support', 'product', 'deadline', 'issuer'] as const

export function TaskCard({ id, task, year, doubts }: TaskCardProps) {
  const { language } = useImportingText()
  const whole = doubts.get('')
  return (
    <article id={id} tabIndex={-1} className={`card task ${doubts.size > 0 ? 'is-doubted' : ''}`}>
      <div className="task-head">
        <span className="task-no">{task.id}</span>
        <div className="task-content">
          <LongText>{task.content}</LongText>
        </div>
      </div>
      {whole && <p className="task-doubt">{whole}</p>}
      <dl>
        {cells.map((cell) => (
          <TaskCell
            key={cell}
            label={columnOf('tasks', cell)?.header[language] ?? cell}
            words={task[cell]}
            doubt={doubts.get(cell)}
          >
            {cell === 'deadline' && <Meaning task={task} year={year} />}
          </TaskCell>
        ))}
        {Object.entries(task.extra).map(([label, words]) => (
          <TaskCell key={label} label={label} words={words} doubt={doubts.get(label)} />
        ))}
      </dl>
    </article>
  )
}

interface TaskCellProps {
  readonly label: string
  readonly words: string
  readonly doubt: string | undefined
  /** What the program made of the words. */
  readonly children?: ReactNode
}

function TaskCell({ label, words, doubt, children }: TaskCellProps) {
  const { text } = useImportingText()
  const looks = ['task-cell', words === '' && 'is-empty', doubt !== undefined && 'is-doubted']
  return (
    <div className={looks.filter(Boolean).join(' ')}>
      <dt>{label}</dt>
      <dd>
        <span className="signed">{words === '' ? text.empty : words}</span>
        {children}
        {doubt && <p className="task-doubt">{doubt}</p>}
      </dd>
    </div>
  )
}

function Meaning({ task, year }: Pick<TaskCardProps, 'task' | 'year'>) {
  const { text, format } = useImportingText()
  if (task.deadline === '' && !task.meaning) return null
  const { kind, end, every } = task.meaning ?? readDeadline(task.deadline, year === undefined ? {} : { year })
  const { ongoing, event, none } = text.import.kinds
  const kinds: { readonly [K in DeadlineKind]?: string } = { ongoing, event, none }
  const words = [every && text.import.kinds[every], kinds[kind], end && text.import.due(format.day(end))].filter(
    Boolean,
  )
  return <span className="meaning">{words.join(' · ')}</span>
}

// The ways to settle a doubt other than leaving what was read: the texts that reading itself offers, then what can be done
// to the task, the likeliest open.
import type { ReactNode } from 'react'
import { fields } from '../../../shared/appendix/appendix.ts'
import { cutsOf, type Settlement } from '../../../shared/appendix/settle.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { isBodyDoubt } from '../../app/importing/settle-bodies.ts'
import type { ReadSource } from '../../app/read-source.ts'
import { useText } from '../../app/use-text.ts'
import { Actions } from '../Actions.tsx'
import { BodyChoice } from './BodyChoice.tsx'
import { type ChoiceProps, wordsFrom } from './choice.ts'
import { MeaningChoice } from './MeaningChoice.tsx'
import { MoveChoice } from './MoveChoice.tsx'
import { SplitChoice } from './SplitChoice.tsx'

type WayId = 'move' | 'split' | 'join' | 'meaning'

/** The way that most doubts of a kind are settled by. */
function likelyWay({ code, field }: Issue): WayId {
  if (code === 'rows-joined') return 'split'
  if (/^number-|^task-uncertain|^content-missing/.test(code)) return 'join'
  return field === 'deadline' && code !== 'cell-uncertain' ? 'meaning' : 'move'
}

export interface WaysProps extends ChoiceProps {
  readonly source: ReadSource
  readonly doubt: Issue
}

export function Ways({ source, doubt, reason, onDecide }: WaysProps) {
  const { text } = useText()
  const { tasks, groups } = source.appendix
  if (isBodyDoubt(doubt)) {
    return (
      <section>
        <h2>{text.settle.choices}</h2>
        <BodyChoice doubt={doubt} bodies={source.bodies} reason={reason} onDecide={onDecide} />
      </section>
    )
  }
  const at = tasks.findIndex(({ id }) => id === doubt.task)
  const [before, task] = [tasks[at - 1], tasks[at]]
  const texts = proposed(
    doubt,
    task !== undefined || groups.some(({ id }) => id === doubt.task) || doubt.task === undefined,
  )
  if (!task && texts.length === 0) return null
  const likely = likelyWay(doubt)
  const common = { reason, onDecide }
  const ways: Partial<Record<WayId, ReactNode>> = task
    ? {
        move: <MoveChoice {...common} task={task} field={fields.find((it) => it === doubt.field)} />,
        ...(cutsOf(task.content).length > 0 && { split: <SplitChoice {...common} task={task} /> }),
        ...(before && {
          join: (
            <>
              <p className="note">{text.settle.joinHint(before.id, wordsFrom(before.content, 0))}</p>
              <Actions
                actions={[
                  {
                    label: text.settle.joinGo(before.id),
                    reason,
                    onClick: () => onDecide({ kind: 'join', task: task.id }),
                  },
                ]}
              />
            </>
          ),
        }),
        meaning: <MeaningChoice {...common} task={task} />,
      }
    : {}
  return (
    <section>
      <h2>{text.settle.choices}</h2>
      {texts.length > 0 && (
        <Actions
          actions={texts.map((settlement) => ({
            label: text.settle.replace(settlement.text),
            reason,
            onClick: () => onDecide(settlement),
          }))}
        />
      )}
      {(['move', 'split', 'join', 'meaning'] as const).map(
        (way) =>
          ways[way] && (
            <details key={way} className="choice-way" open={way === likely}>
              <summary>{text.settle[way]}</summary>
              {ways[way]}
            </details>
          ),
      )}
    </section>
  )
}

/** The texts that reading itself offers instead, each as a decision. */
function proposed(
  { task, field, proposals = [] }: Issue,
  isThere: boolean,
): readonly Extract<Settlement, { kind: 'set' }>[] {
  if (!isThere) return []
  return proposals.flatMap(({ field: other, value }) => {
    const target = ([...fields, 'title'] as const).find((it) => it === (other ?? field))
    return target ? [{ kind: 'set' as const, ...(task !== undefined && { task }), field: target, text: value }] : []
  })
}

// The ways to settle a doubt other than leaving what was read: the texts that reading itself offers, then what can be done
// to the task, the likeliest open.
import type { ReactNode } from 'react'
import { fields } from '../../../shared/appendix/appendix.ts'
import { type Proposed, proposedFor } from '../../../shared/appendix/propose.ts'
import { cutsOf } from '../../../shared/appendix/settle.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { type ImportingText, useImportingText } from '../../app/words/importing.ts'
import type { ReadSource } from '../../session/importing/read-source.ts'
import { isBodyDoubt } from '../../session/importing/settle-bodies.ts'
import { Actions } from '../Actions.tsx'
import { BodyChoice } from './BodyChoice.tsx'
import { type ChoiceProps, columnName, wordsFrom } from './choice.ts'
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
  const { text, language } = useImportingText()
  const { tasks } = source.appendix
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
  const offers = proposedFor(source.appendix, doubt)
  if (!task && offers.length === 0) return null
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
      {offers.length > 0 && (
        <Actions
          actions={offers.map((offer) => ({
            label: labelOf(offer, text.settle, language),
            reason,
            onClick: () => onDecide(offer),
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

function labelOf(offer: Proposed, words: ImportingText['settle'], language: Language): string {
  if (offer.kind === 'move') return words.moveTo(columnName(offer.to, language))
  return offer.text === '' ? words.clear : words.replace(offer.text)
}

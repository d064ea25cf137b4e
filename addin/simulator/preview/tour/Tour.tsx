// The strip under the preview's head that leads through the story: says what the next step is for, does it when asked,
// and says what to look at. Whoever wants only to watch lets it do all steps.
import { type ReactElement, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Progress } from './progress.ts'
import { type Hands, tourSteps } from './steps.ts'
import { TourStuck } from './wait-for.ts'
import './tour.css'

interface TourProps {
  readonly progress: Progress
  /** Brings a workbook to the front and gives what acts in it. */
  readonly handsOn: (workbook: string) => Hands
  readonly isBusy: boolean
  readonly onBusy: (isBusy: boolean) => void
  readonly onProgress: (progress: Progress) => void
  readonly onClose: () => void
}

export function Tour({ progress, handsOn, isBusy, onBusy, onProgress, onClose }: TourProps): ReactElement {
  const { tour: words } = useWords()
  const [stuck, setStuck] = useState<TourStuck>()
  const { startedAt, done } = progress
  const steps = tourSteps(startedAt)

  const go = async (until: number): Promise<void> => {
    onBusy(true)
    setStuck(undefined)
    try {
      for (const [offset, step] of steps.slice(done, until).entries()) {
        await step.act(handsOn(step.workbook))
        onProgress({ startedAt, done: done + offset + 1 })
      }
    } catch (error) {
      if (!(error instanceof TourStuck)) throw error
      setStuck(error)
    } finally {
      onBusy(false)
    }
  }

  const last = words.steps[done - 1]
  const next = words.steps[done]
  return (
    <section className="tour" aria-label={words.title}>
      <p className="tour-count">{next ? words.count(done + 1, steps.length) : words.finished}</p>
      <div className="tour-words" role="status">
        {stuck && (
          <p className="tour-stuck">
            {words.stuck[stuck.kind](stuck.words)} {words.stuckHint}
          </p>
        )}
        {last && !stuck && (
          <p>
            <span aria-hidden="true">✓ </span>
            {last.done} {next ? '' : words.after}
          </p>
        )}
        {next && (
          <p>
            <strong>{next.title}.</strong> {next.about}
          </p>
        )}
      </div>
      {next && (
        <>
          <button type="button" className="tour-do" disabled={isBusy} onClick={() => go(done + 1)}>
            {isBusy ? words.going : words.go}
          </button>
          <button type="button" disabled={isBusy} onClick={() => go(steps.length)}>
            {words.goAll}
          </button>
        </>
      )}
      <button type="button" disabled={isBusy} onClick={onClose}>
        {next ? words.leave : words.close}
      </button>
    </section>
  )
}

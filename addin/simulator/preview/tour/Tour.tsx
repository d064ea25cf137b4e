// The strip under the preview's head that leads through the story: says what the next step is for, does it when asked,
// and says what to look at. Whoever wants only to watch lets it do all steps.
import { type ReactElement, useState } from 'react'
import type { Hands } from './hands.ts'
import { TourStuck } from './hands.ts'
import type { TourStep } from './steps.ts'
import './tour.css'

interface TourProps {
  readonly steps: readonly TourStep[]
  /** Brings a workbook to the front and gives what acts in it. */
  readonly handsOn: (workbook: string) => Hands
  readonly onClose: () => void
}

export function Tour({ steps, handsOn, onClose }: TourProps): ReactElement {
  const [done, setDone] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [stuck, setStuck] = useState<string>()

  const go = async (until: number): Promise<void> => {
    setBusy(true)
    setStuck(undefined)
    try {
      for (const [offset, step] of steps.slice(done, until).entries()) {
        await step.act(handsOn(step.workbook))
        setDone(done + offset + 1)
      }
    } catch (error) {
      if (!(error instanceof TourStuck)) throw error
      setStuck(error.message)
    } finally {
      setBusy(false)
    }
  }

  const last = done > 0 ? steps[done - 1] : undefined
  const next = steps[done]
  return (
    <section className="tour" aria-label="Xem thử từng bước">
      <p className="tour-count">{next ? `Bước ${done + 1}/${steps.length}` : 'Xong cả bảy bước'}</p>
      <div className="tour-words" role="status">
        {stuck !== undefined && <p className="tour-stuck">{stuck}</p>}
        {last && <p>{last.done}</p>}
        {next && (
          <p>
            <strong>{next.title}.</strong> {next.about}
          </p>
        )}
      </div>
      {next && (
        <>
          <button type="button" className="tour-do" disabled={isBusy} onClick={() => go(done + 1)}>
            {isBusy ? 'Đang làm…' : 'Làm bước này'}
          </button>
          <button type="button" disabled={isBusy} onClick={() => go(steps.length)}>
            Làm tất cả
          </button>
        </>
      )}
      <button type="button" disabled={isBusy} onClick={onClose}>
        {next ? 'Thôi' : 'Đóng'}
      </button>
    </section>
  )
}

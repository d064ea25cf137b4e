// The preview's outer page: says that it is one, shows workbooks side by side or one at a time, and leads through the
// story. Each workbook is a frame with a simulated Excel and a pane of its own.
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { readWorkbook } from '../browser-storage.ts'
import { Question } from '../Question.tsx'
import { paneHands } from '../tour/pane-hands.ts'
import { type Progress, readProgress, writeProgress } from '../tour/progress.ts'
import { sheetHands } from '../tour/sheet-hands.ts'
import { agencyBook, type Hands, secretariatBook } from '../tour/steps.ts'
import { Tour } from '../tour/Tour.tsx'
import { usePage, useWords } from '../words/use-words.ts'
import { FrameHead } from './FrameHead.tsx'
import { useWorkbooks } from './use-workbooks.ts'
import './frame.css'

/** The workbooks that the tour begins anew. */
const tourBooks = [secretariatBook, agencyBook]

export function FramePage(): ReactElement {
  const words = useWords()
  const workbooks = useWorkbooks()
  const [isSideBySide, setSideBySide] = useState(false)
  const [progress, setProgress] = useState(() => readProgress(localStorage))
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const frames = useRef(new Map<string, HTMLIFrameElement>())
  usePage(words.title)

  const { names, opened, active } = workbooks
  // Side by side there may be more of them than the window shows.
  useEffect(() => {
    if (isSideBySide) frames.current.get(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, isSideBySide])
  const label = (name: string): string => words.workbooks.names[name] ?? name
  const keepProgress = (next: Progress | undefined): void => {
    writeProgress(localStorage, next)
    setProgress(next)
  }
  const beginTour = async (): Promise<void> => {
    setAsking(false)
    await workbooks.begin(tourBooks)
    if (isSideBySide) workbooks.openAll()
    keepProgress({ startedAt: new Date().toISOString(), done: 0 })
  }
  const askForTour = async (): Promise<void> => {
    const kept = await Promise.all(tourBooks.map(readWorkbook))
    if (kept.some((it) => it !== undefined)) setAsking(true)
    else await beginTour()
  }
  const handsOn = (name: string): Hands => {
    workbooks.show(name)
    const frame = () => frames.current.get(name)
    return {
      pane: paneHands(() => frame()?.contentDocument),
      sheet: sheetHands(() => frame()?.contentWindow?.simulator?.host),
    }
  }

  return (
    <div className="frame-page">
      <FrameHead
        workbooks={workbooks}
        label={label}
        isSideBySide={isSideBySide}
        onSideBySide={(next) => {
          setSideBySide(next)
          if (next) workbooks.openAll()
        }}
        isTourBusy={isBusy}
        onTour={askForTour}
      />
      {progress && (
        <Tour
          key={progress.startedAt}
          progress={progress}
          handsOn={handsOn}
          isBusy={isBusy}
          onBusy={setBusy}
          onProgress={keepProgress}
          onClose={() => keepProgress(undefined)}
        />
      )}
      <main className={isSideBySide ? 'side-by-side' : 'one'}>
        {names
          .filter((name) => opened.includes(name))
          .map((name) => (
            <iframe
              key={name}
              ref={(frame) => {
                if (frame) frames.current.set(name, frame)
                else frames.current.delete(name)
              }}
              title={words.workbooks.frame(label(name))}
              className={name === active || isSideBySide ? 'shown' : 'behind'}
              src={`./preview-workbook.html?workbook=${encodeURIComponent(name)}`}
            />
          ))}
      </main>
      {isAsking && (
        <Question
          title={words.tour.againTitle}
          yes={words.tour.againGo}
          no={words.tour.keep}
          onYes={beginTour}
          onNo={() => setAsking(false)}
        >
          {words.tour.againSure(tourBooks.map((name) => `“${label(name)}”`).join(', '))}
        </Question>
      )}
    </div>
  )
}

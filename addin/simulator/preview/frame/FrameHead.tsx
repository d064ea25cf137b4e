// The head of the preview: what this page is, the tour, the language; below it the workbooks to choose from.
import { type ReactElement, useState } from 'react'
import type { Language } from '../../../../shared/table/labels.ts'
import { rememberLanguage } from '../../../app/remembered-language.ts'
import { Question } from '../Question.tsx'
import { useLanguage, useWords } from '../words/use-words.ts'
import { NewWorkbook } from './NewWorkbook.tsx'
import type { Workbooks } from './use-workbooks.ts'

interface FrameHeadProps {
  readonly workbooks: Workbooks
  /** What a workbook is called here. */
  readonly label: (name: string) => string
  readonly isSideBySide: boolean
  readonly onSideBySide: (isSideBySide: boolean) => void
  readonly isTourBusy: boolean
  readonly onTour: () => void
}

export function FrameHead(props: FrameHeadProps): ReactElement {
  const { workbooks, label, isSideBySide } = props
  const words = useWords()
  return (
    <header>
      <div className="frame-brand">
        <img src="./assets/icons/product-32.png" alt="" width={22} height={22} />
        <h1>{words.product}</h1>
        <p>{words.about}</p>
        <button type="button" className="frame-tour" disabled={props.isTourBusy} onClick={props.onTour}>
          {words.tour.begin}
        </button>
        <LanguageChoice />
      </div>
      <div className="frame-books">
        <WorkbookTabs workbooks={workbooks} label={label} />
        <NewWorkbook onAdd={workbooks.add} />
        {workbooks.names.length > 1 && <CloseWorkbook workbooks={workbooks} label={label} />}
        <label className="frame-sides">
          <input
            type="checkbox"
            checked={isSideBySide}
            onChange={(event) => props.onSideBySide(event.currentTarget.checked)}
          />
          {words.workbooks.sideBySide}
        </label>
      </div>
    </header>
  )
}

/** Each by its own name, so that whoever took the wrong one finds the way back. */
const languages: readonly (readonly [Language, string])[] = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
]

function LanguageChoice(): ReactElement {
  const words = useWords()
  const chosen = useLanguage()
  return (
    <fieldset className="frame-languages" aria-label={words.language}>
      {languages.map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => rememberLanguage(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}

type Shelf = Pick<FrameHeadProps, 'workbooks' | 'label'>

function WorkbookTabs({ workbooks, label }: Shelf): ReactElement {
  const words = useWords()
  const { names, active, show } = workbooks
  return (
    <div role="tablist" aria-label={words.workbooks.title}>
      {names.map((name) => (
        <button key={name} type="button" role="tab" aria-selected={name === active} onClick={() => show(name)}>
          {label(name)}
        </button>
      ))}
    </div>
  )
}

function CloseWorkbook({ workbooks, label }: Shelf): ReactElement {
  const words = useWords().workbooks
  const [isAsking, setAsking] = useState(false)
  const { active, remove } = workbooks
  return (
    <>
      <button type="button" className="frame-small" onClick={() => setAsking(true)}>
        {words.close}
      </button>
      {isAsking && (
        <Question
          title={words.closeTitle(label(active))}
          yes={words.closeGo}
          no={words.keep}
          onYes={async () => {
            setAsking(false)
            await remove(active)
          }}
          onNo={() => setAsking(false)}
        >
          {words.closeSure}
        </Question>
      )}
    </>
  )
}

// The preview's outer page: says that it is one, shows workbooks side by side or one at a time, and leads through the
// story. Each workbook is a frame with a simulated Excel and a pane of its own.
import { type ReactElement, useRef, useState } from 'react'
import { readWorkbook } from '../browser-storage.ts'
import { handsOn } from '../tour/hands.ts'
import { agencyBook, secretariatBook, type TourStep, tourSteps } from '../tour/steps.ts'
import { Tour } from '../tour/Tour.tsx'
import { useWorkbooks, type Workbooks } from './use-workbooks.ts'
import './frame.css'

export function FramePage(): ReactElement {
  const workbooks = useWorkbooks()
  const [isSideBySide, setSideBySide] = useState(false)
  const [tour, setTour] = useState<readonly TourStep[]>()
  const frames = useRef(new Map<string, HTMLIFrameElement>())

  const { names, opened, active } = workbooks
  const startTour = async (): Promise<void> => {
    const books = [secretariatBook, agencyBook]
    const kept = await Promise.all(books.map(readWorkbook))
    const isLost = kept.some((it) => it !== undefined)
    const question = `Xem thử bắt đầu lại hai sổ “${books.join('”, “')}”. Những gì chưa lưu lên hệ thống trong hai sổ này sẽ mất.`
    if (isLost && !confirm(question)) return
    await workbooks.begin(books)
    workbooks.show(secretariatBook)
    setTour(tourSteps(() => new Date()))
  }
  const shown = isSideBySide ? names : opened
  return (
    <div className="frame-page">
      <header>
        <h1>Sổ Kế hoạch</h1>
        <p>Bản xem thử trong trình duyệt, không có Excel</p>
        <WorkbookTabs workbooks={workbooks} />
        <NewWorkbook onAdd={workbooks.add} />
        <button type="button" disabled={tour !== undefined} onClick={startTour}>
          Xem thử trong 7 bước
        </button>
        <label className="side-by-side">
          <input
            type="checkbox"
            checked={isSideBySide}
            onChange={(event) => setSideBySide(event.currentTarget.checked)}
          />
          Xếp cạnh nhau
        </label>
      </header>
      {tour && (
        <Tour
          steps={tour}
          handsOn={(name) => {
            workbooks.show(name)
            return handsOn(() => frames.current.get(name) ?? null)
          }}
          onClose={() => setTour(undefined)}
        />
      )}
      <main className={isSideBySide ? 'side-by-side' : 'one'}>
        {shown.map((name) => (
          <iframe
            key={name}
            ref={(frame) => {
              if (frame) frames.current.set(name, frame)
              else frames.current.delete(name)
            }}
            title={`Sổ ${name}`}
            className={name === active || isSideBySide ? 'shown' : 'behind'}
            src={`./preview-workbook.html?workbook=${encodeURIComponent(name)}`}
          />
        ))}
      </main>
    </div>
  )
}

function WorkbookTabs({ workbooks }: { readonly workbooks: Workbooks }): ReactElement {
  const { names, active, show, remove } = workbooks
  const close = async (): Promise<void> => {
    if (!confirm(`Đóng và xóa sổ “${active}” khỏi bản xem thử? Những gì chưa lưu lên hệ thống sẽ mất.`)) return
    await remove(active)
  }
  return (
    <>
      <div role="tablist" aria-label="Các sổ">
        {names.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={name === active} onClick={() => show(name)}>
            {name}
          </button>
        ))}
      </div>
      {names.length > 1 && (
        <button type="button" onClick={close}>
          Đóng sổ này
        </button>
      )}
    </>
  )
}

function NewWorkbook({ onAdd }: { readonly onAdd: (name: string) => void }): ReactElement {
  const [isNaming, setNaming] = useState(false)
  if (!isNaming) {
    return (
      <button type="button" onClick={() => setNaming(true)}>
        Mở sổ mới
      </button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(String(new FormData(event.currentTarget).get('name')))
        setNaming(false)
      }}
    >
      <input name="name" aria-label="Tên sổ mới" placeholder="Tên sổ, ví dụ Sở Y tế" autoComplete="off" />
      <button type="submit">Mở</button>
      <button type="button" onClick={() => setNaming(false)}>
        Thôi
      </button>
    </form>
  )
}

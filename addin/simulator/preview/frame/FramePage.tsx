// The preview's outer page: says that it is one, and shows workbooks side by side or one at a time. Each workbook is a
// frame with a simulated Excel and a pane of its own; frames that were opened stay open, as windows of Excel would.
import { type ReactElement, useState } from 'react'
import { removeWorkbook } from '../browser-storage.ts'
import { freeName, readNames, writeNames } from './workbook-list.ts'
import './frame.css'

export function FramePage(): ReactElement {
  const [names, setNames] = useState(() => readNames(localStorage))
  const [active, setActive] = useState(names[0] ?? '')
  const [opened, setOpened] = useState<readonly string[]>([active])
  const [isSideBySide, setSideBySide] = useState(false)
  const [isNaming, setNaming] = useState(false)

  const keep = (next: readonly string[]): void => {
    writeNames(localStorage, next)
    setNames(next)
  }
  const show = (name: string): void => {
    setActive(name)
    if (!opened.includes(name)) setOpened([...opened, name])
  }
  const add = (wanted: string): void => {
    const name = freeName(wanted, names)
    keep([...names, name])
    show(name)
    setNaming(false)
  }
  const close = async (name: string): Promise<void> => {
    if (!confirm(`Đóng và xóa sổ “${name}” khỏi bản xem thử? Những gì chưa lưu lên hệ thống sẽ mất.`)) return
    const rest = names.filter((other) => other !== name)
    setOpened(opened.filter((other) => other !== name))
    keep(rest)
    if (name === active) show(rest[0] ?? '')
    await removeWorkbook(name)
  }

  const shown = isSideBySide ? names : opened
  return (
    <div className="frame-page">
      <header>
        <h1>Sổ Kế hoạch</h1>
        <p>Bản xem thử trong trình duyệt, không có Excel</p>
        <div role="tablist" aria-label="Các sổ">
          {names.map((name) => (
            <span key={name} className={name === active ? 'tab active' : 'tab'}>
              <button type="button" role="tab" aria-selected={name === active} onClick={() => show(name)}>
                {name}
              </button>
              {names.length > 1 && (
                <button type="button" className="close" aria-label={`Đóng sổ ${name}`} onClick={() => close(name)}>
                  ×
                </button>
              )}
            </span>
          ))}
        </div>
        {isNaming ? (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              add(String(new FormData(event.currentTarget).get('name')))
            }}
          >
            <input name="name" aria-label="Tên sổ mới" placeholder="Tên sổ, ví dụ Sở Y tế" autoComplete="off" />
            <button type="submit">Mở</button>
            <button type="button" onClick={() => setNaming(false)}>
              Thôi
            </button>
          </form>
        ) : (
          <button type="button" onClick={() => setNaming(true)}>
            Mở sổ mới
          </button>
        )}
        <label className="side-by-side">
          <input
            type="checkbox"
            checked={isSideBySide}
            onChange={(event) => setSideBySide(event.currentTarget.checked)}
          />
          Xếp cạnh nhau
        </label>
      </header>
      <main className={isSideBySide ? 'side-by-side' : 'one'}>
        {shown.map((name) => (
          <iframe
            key={name}
            title={`Sổ ${name}`}
            className={name === active || isSideBySide ? 'shown' : 'behind'}
            src={`./preview-workbook.html?workbook=${encodeURIComponent(name)}`}
          />
        ))}
      </main>
    </div>
  )
}

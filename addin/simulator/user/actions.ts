// What a person does in Excel, apart from any add-in. Addresses are A1; rows and columns are named as people see them.
// Every action answers what Excel would say: done, refused with a message, or asked.

import { itemNotFound } from '../book/fault.ts'
import { assertUnprotected } from '../book/protection.ts'
import type { SheetData } from '../book/sheet-data.ts'
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheet-order.ts'
import { Arranging } from './arranging.ts'
import type { Outcome } from './outcome.ts'

export class User extends Arranging {
  /** @param address one area, or several that Ctrl adds: `A1:B2,D4` */
  select(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const [first = '', ...more] = address.split(',')
      const { sheet, area } = this.place(sheetName, first)
      this.book.select(sheet, [area, ...more.map((part) => this.place(sheetName, part).area)])
      return undefined
    })
  }

  /** Clicks a chart, which makes it the active one. */
  selectChart(sheetName: string, chartName: string): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      const chart = sheet.data.charts.find(({ name }) => name === chartName)
      if (!chart) throw itemNotFound(`chart ${chartName}`)
      this.book.activate(sheet)
      this.book.focusChart({ sheetId: sheet.id, chartId: chart.id })
      return undefined
    })
  }

  /** Clicks a cell: selects it and tells those who listen for clicks. */
  click(sheetName: string, address: string): Outcome {
    const outcome = this.select(sheetName, address)
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      this.book.report({ kind: 'clicked', sheetId: sheet.id, area: at })
      return outcome
    })
  }

  /** Comes back to this workbook from another window. */
  activateWorkbook(): Outcome {
    return this.act(() => this.book.report({ kind: 'bookActivated' }) as undefined)
  }

  addSheet(name: string): Outcome {
    return this.act(() => {
      this.book.activate(this.book.addSheet(name))
      return undefined
    })
  }

  renameSheet(name: string, to: string): Outcome {
    return this.act(() => renameSheet(this.book, this.sheet(name), to) as undefined)
  }

  deleteSheet(name: string): Outcome {
    return this.act(() => deleteSheet(this.book, this.sheet(name)) as undefined)
  }

  copySheet(name: string): Outcome {
    return this.act(() => {
      const source = this.sheet(name)
      copySheet(this.book, source, this.book.sheets.indexOf(source))
      return undefined
    })
  }

  /** @param position from 0 */
  moveSheet(name: string, position: number): Outcome {
    return this.act(() => moveSheet(this.book, this.sheet(name), position) as undefined)
  }

  showSheet(name: string, visibility: SheetData['visibility']): Outcome {
    return this.act(() => showSheet(this.book, this.sheet(name), visibility) as undefined)
  }

  activateSheet(name: string): Outcome {
    return this.act(() => this.book.activate(this.sheet(name)) as undefined)
  }

  protectSheet(name: string, password?: string): Outcome {
    return this.act(() => {
      const sheet = this.sheet(name)
      assertUnprotected(sheet)
      sheet.touch()
      sheet.data.protection = { options: {}, ...(password ? { password } : {}) }
      this.book.report({ kind: 'protected', sheetId: sheet.id, isProtected: true })
      return undefined
    })
  }

  unprotectSheet(name: string, password?: string): Outcome {
    return this.act(() => {
      const sheet = this.sheet(name)
      const { protection } = sheet.data
      if (protection?.password !== undefined && protection.password !== password) {
        return {
          kind: 'refused',
          code: 'Password',
          title: 'Microsoft Excel',
          message: 'The password you supplied is not correct.',
        }
      }
      sheet.touch()
      delete sheet.data.protection
      this.book.report({ kind: 'protected', sheetId: sheet.id, isProtected: false })
      return undefined
    })
  }

  /** Ctrl+Z: takes back the last thing done by the person or by an add-in. False when there is nothing. */
  undo(): boolean {
    return this.restored(this.book.steps.undo())
  }

  /** Ctrl+Y: does again what was taken back last. False when there is nothing, or something else was done since. */
  redo(): boolean {
    return this.restored(this.book.steps.redo())
  }

  private restored(isDone: boolean): boolean {
    this.finish()
    return isDone
  }
}

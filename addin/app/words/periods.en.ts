// What the pane says about periods, in English.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { periodsVi } from './periods.vi.ts'

const count = (value: number, one: string, many: string) => `${grouped(value, 'en')} ${value === 1 ? one : many}`

export const periodsEn: typeof periodsVi = {
  amend: {
    title: 'Amend the plan',
    intro: 'Edit the sheets “Nhiệm vụ” and “Danh mục cơ quan”, then see here what would change.',
    document: 'Amending document (number)',
    on: 'Date of the document',
    go: 'Put the amendment in force',
    note: 'No entry is lost: rows taken away are kept, rows of another lead are moved.',
    noDocument: 'Name the amending document.',
    done: 'The plan is amended; the agencies’ reports follow.',
  },

  periods: {
    title: 'Reporting periods',
    intro: 'Open a new period, lock a finished one. The status of the tasks is carried over.',
    next: (name) => `Open ${name}`,
    nextNote: (day) => `Agencies’ reports due by the end of ${day}.`,
    opened: 'The period is open.',
    ordered: 'Recorded; the agencies’ reports follow one by one.',
    adHoc: 'Open an ad hoc period',
    askedBy: 'Document that asks for it (number, date)',
    days: {
      from: 'From',
      to: 'To',
      cutOff: 'Figures up to the end of',
      agenciesDue: 'Agencies’ reports due by the end of',
      secretariatDue: 'Secretariat’s report due by the end of',
    },
    agencies: (value) => (value > 0 ? `Asks ${count(value, 'agency', 'agencies')}` : 'Asks every agency'),
    tasks: (value) => (value > 0 ? `About ${count(value, 'task', 'tasks')}` : 'About every task'),
    noneIsAll: 'None chosen means all',
    open: 'Open this period',
    noDays: 'Choose all the days above.',
    wrongOrder: 'A later day may not be before an earlier one, nor the secretariat’s before the agencies’.',
    states: { opening: 'being opened', open: 'open', locked: 'locked', archived: 'archived' },
    here: 'shown in this workbook',
    due: (day) => `Due by the end of ${day}`,
    document: (document) => `By ${document}`,
    show: 'Show this period here',
    lock: 'Lock the period',
    lockNote: 'Nobody can enter or hand in any more, but for the agencies chosen below.',
    except: 'Stays open for',
    unlock: 'Unlock the period',
    archive: 'Archive the period',
    archiveNote: 'An archived period can only be read and is never opened again.',
  },
}

// What the pane says, in English. Names of the workbook's sheets and of official acts stay recognisable.

import { grouped } from '../../../shared/table/counting-labels.ts'
import { periodsEn } from './periods.en.ts'
import { printEn } from './print.en.ts'
import { reportsEn } from './reports.en.ts'
import type { Text } from './text.vi.ts'
import { troublesEn } from './troubles.en.ts'

const n = (value: number) => grouped(value, 'en')
const count = (value: number, one: string, many = `${one}s`) => `${n(value)} ${value === 1 ? one : many}`

export const en: Text = {
  product: 'Sổ Kế hoạch',
  back: 'Back',
  close: 'Dismiss',
  retry: 'Try again',
  cancel: 'Stop',
  undo: 'Undo',
  setBack: (cells) => `${count(cells, 'cell')} as before; not saved to the system yet.`,
  supportCode: (code) => `Support code: ${code}`,
  empty: '(empty)',
  showAll: 'Show all',
  showLess: 'Show less',
  troubles: troublesEn,
  left: {
    rows: (rows) => `${count(rows, 'row')} not saved to the system yet.`,
    cells: (cells) => `${count(cells, 'cell')} not compared with the system yet.`,
  },

  head: {
    plan: (number) => `Plan ${number}`,
    noPlan: 'Not tied to a plan yet',
    roles: { secretariat: 'Secretariat', 'provincial-office': 'Provincial office', viewer: 'Viewer' },
    period: (name) => `Period: ${name}`,
    noPeriod: 'Not assigned yet',
    pending: (rows) => `${count(rows, 'row')} not saved to the system`,
    saved: 'Everything is saved to the system',
    syncedAt: (moment) => `In step with the system at ${moment}`,
    neverSynced: 'Never saved yet',
    neverRefreshed: 'Never updated yet',
    online: 'Online',
    offline: 'Offline',
    signedOut: 'Signed out',
    secrets: 'Do not enter information that is a state secret.',
    menu: 'Choose a screen',
  },

  screens: {
    report: "The agency's report",
    'hand-in': 'Hand in the report',
    reports: 'Reports of the agencies',
    consolidation: 'Consolidation',
    handouts: 'Workbooks sent and returned',
    urge: 'Urging',
    requests: 'Requests and proposals',
    situation: 'Situation',
    print: 'Print the report',
    history: 'History',
    periods: 'Reporting periods',
    amend: 'Amend the plan',
    plans: 'Plans',
    publish: 'Assign tasks',
    conflicts: 'Different contents',
    start: 'Start',
    import: 'Make a workbook from an appendix',
    members: 'Members',
    'sign-in': 'Sign in',
    settings: 'Settings',
  },

  busy: {
    'sign-in': 'Signing in…',
    make: 'Making the workbook…',
    publish: 'Assigning tasks…',
    open: 'Opening the workbook…',
    check: 'Checking the figures…',
    save: 'Saving to the system…',
    refresh: 'Updating…',
    act: 'Sending to the system…',
    undo: 'Undoing…',
    resolve: 'Applying your choices…',
    repair: 'Restoring…',
    print: 'Preparing…',
    read: 'Reading the appendix…',
    period: 'Changing the period…',
    list: 'Loading the list…',
    file: 'Making the file…',
  },

  progress: {
    rows: (done: number, total: number) => `${n(done)} of ${n(total)} rows written`,
    cells: (done: number, total: number) => `${n(done)} of ${n(total)} cells written`,
    sent: (done: number, total: number) => `${n(done)} of ${n(total)} rows sent`,
  },

  repairs: {
    title: 'To be restored',
    done: 'Restored.',
    names: {
      protection: 'Unprotect the sheet',
      table: 'Restore the table',
      sheet: 'Restore the sheet',
      columns: 'Restore the columns',
      keys: 'Restore the Code column',
      rows: 'Restore the rows',
      signed: 'Restore the signed columns',
      headers: 'Restore the headers',
    },
    hints: {
      protection: () => 'Works where there is no password.',
      table: () => 'What stands in the cells stays.',
      sheet: () => 'Rows and entries come back; columns and comments of your own do not: try Ctrl+Z first.',
      columns: (count: number) => `Columns deleted: ${count}. They come back with what they held.`,
      keys: (count: number) => `Rows recognised by their signed text: ${count}.`,
      rows: (count: number) => `Rows deleted: ${count}. They come back at the end of the table.`,
      signed: (count: number) => `Cells that get the signed text back: ${count}.`,
      headers: (count: number) => `Headers typed over: ${count}.`,
    },
    readOnly: 'The file is open for reading only: save it as another file first, or what you enter is lost on closing.',
  },

  why: {
    busy: 'Please wait until the work under way is done.',
    nothingToRead: 'There is no text yet: paste the appendix above, or use the sample.',
    nothingRead: 'No task could be read from this text.',
    noSecretariat: 'It is not said yet which body is the secretariat.',
    readErrors: 'Errors in the text have to be put right first; see the list above.',
    publishErrors: 'Errors on the sheets have to be put right first; see the list above.',
    notCounted: 'The sheets have not been read yet.',
    nothingChosen: 'Nothing is chosen yet: choose for each field above.',
    locked: 'The period is locked. Ask the secretariat if something has to be added.',
    handedIn: 'The report has been handed in and can no longer be changed.',
    nothingAsked: 'This period asks the agency nothing. Choose another one under “Plans”.',
  },

  signIn: {
    title: 'Who are you?',
    intro: 'Choose your name to start. Everyone sees and changes only the part of their own agency.',
    search: 'Search by name or agency',
    none: (query) => `Nobody matches “${query}”. Try fewer letters.`,
    own: "Sign in with your agency's account",
    ownIntro: 'Official accounts are used here. A sign-in window will open.',
    missing: 'The list of people has not arrived.',
    groups: {
      secretariat: 'Secretariat',
      'provincial-office': 'Provincial office',
      lead: 'Lead agencies',
      other: 'Viewers',
    },
  },

  roles: {
    secretariat: 'Consolidates',
    'provincial-office': 'Provincial office',
    lead: 'Enters reports',
    'hand-in': 'Hands in reports',
    leader: 'Approves',
    viewer: 'Reads',
  },

  start: {
    title: 'What is this workbook for?',
    intro: 'One Excel file serves one purpose. Choose it below.',
    make: "Make a workbook from a plan's appendix",
    makeHint: 'Bring the task table of the signed appendix into Excel and assign it to the agencies.',
    report: (agency) => `Open the report of ${agency || 'the agency'}`,
    reportHint: 'Get exactly the tasks that the agency leads, enter results, save them to the system.',
    consolidation: 'Open the overview',
    overviewHints: {
      secretariat: 'The results of all agencies, brought together on one sheet.',
      'provincial-office': 'The results of all agencies, with the directions of the provincial committee to write.',
      viewer: 'The results that agencies have handed in.',
    },
    published: (moment) => `Assigned at ${moment}.`,
    inPeriod: (plan, period) => `${plan} · ${period}`,
    missing: 'The list of plans has not arrived.',
    noPlans: 'No plan has been assigned in the system yet.',
    noPlansHint:
      'The secretariat makes a workbook from the appendix and assigns the tasks; the plan then appears here.',
    noRight: 'There is nothing to do here for this account yet.',
    noRightHint: 'Ask the secretariat for it, then sign in again.',
    again: 'Load the list again',
  },

  publish: {
    title: 'Assign tasks',
    intro: 'A last look before the agencies get their tasks.',
    counts: (tasks, obligations, agencies, openSets) =>
      `${count(tasks, 'task')}, ${count(obligations, 'assignment')} to ${count(agencies, 'agency', 'agencies')}${
        openSets > 0 ? ` and ${count(openSets, 'open set')}` : ''
      }`,
    obligation: 'One lead agency on one task is one assignment.',
    edit: 'Something to change? Change it on the sheet “Nhiệm vụ” or “Danh mục cơ quan”, then press “Read the sheets again”.',
    counting: 'Reading the sheets…',
    missing: 'The sheets could not be read.',
    clean: 'Nothing stands in the way.',
    go: 'Assign tasks',
    again: 'Read the sheets again',
    import: 'Read another appendix',
    done: 'The tasks are assigned.',
  },

  report: {
    title: "The agency's report",
    due: (weekday) => `Due by the end of ${weekday}`,
    save: 'Save to the system',
    refresh: 'Update',
    check: 'Check the figures',
    signIn: 'Sign in to save',
    emptyTitle: 'Enter results on the sheet “Báo cáo”',
    emptySteps: [
      'Fill the columns from “Tình trạng” (status) on; where there is a list, choose from it.',
      'Press “Check the figures” to see what is missing.',
      'Press “Save to the system”. Good rows are saved, others stay with their reason.',
    ],
    clean: 'Checked: nothing is wrong.',
    checked: (issues) => `Checked: ${count(issues, 'place')} to look at.`,
    saved: (rows) => `${count(rows, 'row')} saved to the system.`,
    savedPart: (accepted, sent) => `${n(accepted)} of ${count(sent, 'row')} saved.`,
    rejected: (rows) => `${count(rows, 'row')} could not be saved; see the reasons below.`,
    stay: (rows) => `${count(rows, 'row')} not saved yet.`,
    nothing: 'There is nothing new to save.',
    notes: 'Saving here does not hand in the official report.',
    offline: 'The system could not be reached last time. Go on entering and checking; press save to try again.',
  },

  ...reportsEn,

  ...periodsEn,
  ...printEn,

  issues: {
    title: 'Places to look at',
    hint: 'Press one to go to its cell on the sheet.',
    levels: {
      error: (issues) => count(issues, 'error'),
      'hand-in': (issues) => `${count(issues, 'place')} to complete`,
      warning: (issues) => count(issues, 'note'),
      doubt: (issues) => `${count(issues, 'place')} to confirm`,
    },
    errorInReport: 'A row with an error is not saved',
    errorInPlan: 'To be put right before going on',
    meaning: {
      'hand-in': 'Saved, but to be completed before the report is handed in',
      warning: 'Worth a second look',
      doubt: 'The program chose one reading; please confirm',
    },
  },

  conflicts: {
    again: "Send the workbook's content again",
    lost: {
      own: 'The system no longer has this; you entered it in this workbook.',
      seen: 'The system no longer has this; somebody else entered it, and the workbook still has it.',
    },
    lostIntro:
      'The system was restored from an older copy and lacks contents that the workbook still has. What you entered is chosen to be sent again.',
    reverted: 'This cell is back to what it was before the last update (by Ctrl+Z, perhaps).',
    title: 'Different contents',
    intro: 'Someone else saved other content in the same cell. Choose what to keep; nothing changes until you do.',
    notice: (cells) => `${count(cells, 'cell')} differ from the system.`,
    open: 'Look and choose',
    mine: 'Keep my content',
    theirs: "Take the system's content",
    before: 'Content before the change',
    by: (name, moment) => `Saved by ${name} at ${moment}`,
    allMine: 'Keep all of mine',
    allTheirs: "Take all of the system's",
    apply: (choices) => (choices > 0 ? `Apply ${count(choices, 'choice')}` : 'Apply'),
    left: (cells) => `${n(cells)} not chosen yet.`,
    done: (mine, theirs) =>
      [
        mine > 0 ? `${n(mine)} of yours kept; press “Save to the system” to save them.` : '',
        theirs > 0 ? `${n(theirs)} taken from the system.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  },

  consolidation: {
    undo: 'Undo the last update',
    undone: 'The sheet is back to what it was before the last update; rows saved since then stay.',
    title: 'Consolidation',
    intro: 'Brings what the agencies have saved to the sheet “Tổng hợp”.',
    refresh: 'Update',
    open: 'Open the overview again',
    rows: (rows) => `${count(rows, 'row')} changed.`,
    changes: (changes) => count(changes, 'new entry', 'new entries'),
    noChanges: 'Nothing new since the last update.',
    first: 'Everything has been loaded from the system.',
    hint: 'Press one to go to its cell on the sheet.',
    seen: 'Seen',
    seenAll: 'Mark all as seen',
    by: (name, moment) => `${name}, ${moment}`,
    emptyTitle: 'Press “Update” to see what is new',
    emptyHint: 'Only what changed comes down. Cells you are working on are not overwritten.',
    draft: 'What agencies have not handed in is marked “Chưa chính thức” (not official).',
    offline: 'The system could not be reached last time. Press “Update” to try again.',
  },

  settings: {
    title: 'Settings',
    language: 'Language',
    account: 'Account',
    signedOut: 'Signed out.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signOutPending: (rows) => `${count(rows, 'unsaved row')} stay in the workbook after signing out.`,
    about: 'About',
    version: (version) => `Version ${version}`,
    purpose: "Sổ Kế hoạch brings a plan's task table into Excel for all agencies to report on together.",
    official: 'Saving here does not replace the signed report sent through the document system.',
    privacy: "This pane sends what you enter to the secretariat's system and nowhere else.",
  },

  crash: {
    title: 'The pane has met an error',
    intro: 'What stands on the sheets is untouched.',
    reload: 'Reload the pane',
    code: (code) => `If it comes back, send this to whoever helps you: ${code}`,
  },
}

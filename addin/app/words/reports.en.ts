// What the pane says about handing a report in and about what becomes of it, in English.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { reportsVi } from './reports.vi.ts'

const n = (value: number) => grouped(value, 'en')
const rows = (count: number) => (count === 1 ? '1 row' : `${n(count)} rows`)

export const reportsEn: typeof reportsVi = {
  handIn: {
    title: 'Hand in the report',
    intro: 'Handing in keeps the figures as a version; the secretariat counts that version as official.',
    official: 'This does not replace the signed report sent through the document system.',
    unknown: 'How the report stands is not known yet: press “Update”.',
    way: (state) => `Status: ${state}`,
    save: 'Save to the system',
    refresh: 'Update',
    approve: 'Approved by the leader',
    submit: 'Hand in the report',
    withdraw: 'Take back to correct',
    letter: 'Save number and date',
    approvedTick: 'The agency’s leader has approved it',
    incomplete: (count) => `Note on what is missing (${n(count)} places to complete)`,
    incompleteHint: 'The report can go with this note. To complete it first, go back to the list of findings.',
    letterHint: 'Leave number and date empty if they are not known; add them once the letter is issued.',
    done: {
      approve: 'The leader’s approval is recorded.',
      submit: 'The report is handed in.',
      withdraw: 'The report is taken back. Correct it and hand it in again.',
      accept: 'Accepted.',
      unaccept: 'The acceptance is cancelled.',
      return: 'Completion is asked for.',
      letter: 'Number and date are saved.',
      lock: 'Locked.',
      unlock: 'Unlocked.',
    },
    why: {
      pending: (count) => `${rows(count)} not saved: save to the system first.`,
      errors: (count) => `${n(count)} ${count === 1 ? 'error' : 'errors'} on the sheet to correct.`,
      noRight: 'This account may not hand in; whoever may will see this button.',
      notApproved: 'This plan asks for the approval of the agency’s leader first.',
      noNote: 'Say in the box above why information is missing.',
      waiting: 'The system has not confirmed the last step yet: press “Update”.',
      noReason: 'Give the reason in the box above.',
      noDay: 'Choose a day.',
      noSource: 'Name the document it is taken from.',
    },
  },

  letter: {
    legend: 'The signed report',
    number: 'Number',
    date: 'Date of the letter',
    signer: 'Signed by',
    office: 'Signing body',
  },

  standing: {
    waiting: (action) => `Waiting for the system to confirm: ${action}.`,
    approved: (by, moment) => `Approved by the leader: ${by}, ${moment}.`,
    first: (moment, late) => `First handed in at ${moment}${late ? ' (late)' : ', in time'}.`,
    withdrawn: 'What was handed in has been taken back.',
    version: (version, by, moment) => `Version ${n(version)}: handed in by ${by}, ${moment}.`,
    letter: (number, day) => `Report no. ${number || '…'}${day && ` of ${day}`}.`,
    noLetter: 'Number and date are not known yet.',
    source: (source) => `Handed in by the secretariat, taken from ${source}.`,
    incomplete: (note) => `Incomplete: ${note}`,
    returned: (day) => `Completion asked for by the end of ${day}:`,
    accepted: (by, moment) => `Accepted: ${by}, ${moment}.`,
    locked: (by, moment) => `Locked: ${by}, ${moment}.`,
    late: 'late',
  },

  reports: {
    title: 'Reports of the agencies',
    intro: 'Accept, ask for completion, lock; enter or hand in for an agency that sent a paper report.',
    counts: (received, expected) => `${n(received)} of ${n(expected)} agencies handed in`,
    more: (late, accepted, returned) =>
      [
        late > 0 ? `${n(late)} late` : '',
        accepted > 0 ? `${n(accepted)} accepted` : '',
        returned > 0 ? `${n(returned)} to complete` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    none: 'No reports yet: press “Update” to load the list.',
    way: (submitted) =>
      submitted > 0 ? `${n(submitted)} waiting to be accepted` : 'See who has handed in and who has not',
    groups: {
      submitted: 'Waiting to be accepted',
      returned: 'Being completed',
      open: 'Not handed in',
      accepted: 'Accepted',
      locked: 'Locked',
    },
    accept: 'Accept',
    return: 'Ask for completion',
    returnNote: 'What has to be completed',
    returnDay: 'Until the end of',
    unaccept: 'Cancel the acceptance',
    lock: 'Lock',
    unlock: 'Unlock',
    why: 'Reason',
    behalf: 'Enter for the agency',
    behalfSource: 'Taken from document no.',
    behalfHint: 'The agency’s cells on the sheet “Tổng hợp” open for entry; the document is recorded with each save.',
    behalfOn: (source) => `Entering for the agency, from ${source}.`,
    behalfOff: 'Stop entering for it',
    behalfEnded: 'Nothing is entered on its behalf any more.',
    submitFor: 'Hand in for the agency',
    cancel: 'Cancel',
  },
}

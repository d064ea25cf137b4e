// A failure in plain English: what happened and what to do now, for every code.
import type { Troubles } from './troubles.vi.ts'

export const troublesEn: Troubles = {
  offline: {
    what: 'The system cannot be reached.',
    todo: 'Your entries are in the workbook. Check the network and try again.',
  },
  'not-signed-in': {
    what: 'Your sign-in has ended.',
    todo: 'Sign in again and go on; your entries are still in the workbook.',
  },
  'not-your-agency': { what: 'You do not report for this agency.', todo: 'Ask the secretariat if you should.' },
  'not-allowed': {
    what: 'This account may not do that.',
    todo: 'Ask the secretariat, or sign in with another account.',
  },
  'plan-not-found': {
    what: "The system does not know this workbook's plan.",
    todo: 'Make sure the workbook belongs to this system, then ask the secretariat.',
  },
  'not-found': { what: 'What was asked for is not there.', todo: 'Press “Update” to get the latest list.' },
  'period-locked': {
    what: 'The period is locked.',
    todo: 'Your entries are in the workbook. Ask the secretariat if something has to be added.',
  },
  'wrong-state': { what: 'The report is at another step.', todo: 'Press “Update” to see where it stands.' },
  'head-moved': {
    what: 'The contents changed in the meantime.',
    todo: 'Your entries are still there. Look again, then try again.',
  },
  'approval-missing': {
    what: 'The report is not approved as it stands.',
    todo: 'Have a leader of the agency approve it, then hand it in.',
  },
  'report-incomplete': {
    what: 'Some rows have errors or are not complete.',
    todo: 'Complete the marked rows, or hand in with a note.',
  },
  'epoch-changed': {
    what: 'The system was restored from a backup.',
    todo: 'Press “Update”, then save again; your entries are in the workbook.',
  },
  'push-id-reused': { what: 'This save repeats an earlier one.', todo: 'Press “Update”, then save again.' },
  'plan-exists': {
    what: 'This plan was already assigned from another workbook.',
    todo: 'Open its overview instead of assigning it again.',
  },
  'period-changed': {
    what: 'Someone else opened or changed this period.',
    todo: 'The list of periods has moved: look at it, then repeat this if it is still needed.',
  },
  'member-changed': {
    what: 'The rights of this member were changed meanwhile.',
    todo: 'Look at the list again, then repeat it.',
  },
  'already-member': {
    what: 'Whoever has this address is a member already.',
    todo: 'Change their rights in the list of members.',
  },
  'last-secretariat': {
    what: 'Somebody of the secretariat has to remain.',
    todo: 'Give these rights to somebody else first.',
  },
  'plan-changed': {
    what: 'The plan was amended in the system.',
    todo: 'Press “Update” to get the new version, then go on.',
  },
  'too-large': {
    what: 'Too much was sent at once.',
    todo: 'Shorten very long cells (put details into evidence), then save again.',
  },
  'too-many': { what: 'The system is getting too many requests.', todo: 'Wait a minute and try again.' },
  'malformed-request': {
    what: 'The system could not read what was sent.',
    todo: 'Your entries are in the workbook. Send the support code to whoever helps you.',
  },
  'wire-version': {
    what: 'The add-in is older than the system.',
    todo: 'Close Excel and open it again to get the new version.',
  },
  'internal-error': {
    what: 'The system met an error.',
    todo: 'Your entries are in the workbook. Try again soon; if it persists, send the support code to whoever helps you.',
  },
  busy: { what: 'The system is busy.', todo: 'Your entries are in the workbook. Wait a few seconds and try again.' },
  'storage-unavailable': {
    what: 'The storage is out of order for the moment.',
    todo: 'Your entries are in the workbook. Try again in a few minutes.',
  },
  'not-open': {
    what: 'No plan is open in this workbook.',
    todo: 'Sign in in the pane, choose the plan to open, then try again.',
  },
  'sheet-missing': {
    what: 'A sheet is missing; it may have been deleted.',
    todo: 'Press “Restore the sheet” to bring it back.',
  },
  'table-lost': {
    what: 'The table was converted to a plain range.',
    todo: 'Press “Restore the table”; its cells are as they were.',
  },
  'sheet-protected': {
    what: 'The sheet is protected.',
    todo: 'Unprotect it and try once more; your entries are still there.',
  },
  'sheet-password': {
    what: 'The sheet is protected by a password.',
    todo: 'Ask whoever set it to unprotect the sheet (tab Review).',
  },
  'keys-missing': {
    what: 'The column of codes is gone, so nothing was saved.',
    todo: 'Press “Restore the columns”; your entries are still there.',
  },
  'ledger-moved': {
    what: 'Another window has just taken this file to another reporting period.',
    todo: 'Nothing was sent. Look at the period above, then try once more.',
  },
  'not-ours': {
    what: 'This file has content that Sổ Kế hoạch did not make.',
    todo: 'Open an empty Excel file and start again, so that nothing is overwritten.',
  },
  'identity-unreadable': {
    what: 'This workbook does not tell any more which plan and period it belongs to.',
    todo: 'Open the plan and period again; your entries are still on the sheets.',
  },
  stopped: {
    what: 'Stopped.',
    todo: 'What was done stays, the rest is left. Press “Try again” to go on.',
  },
  unexpected: {
    what: 'Something unexpected happened.',
    todo: 'Your sheets are untouched. Try again; if it persists, send the support code to whoever helps you.',
  },
}

// The checks in English. A sentence follows "Row 7, Completed on: " and so begins with a small letter.
import type { Sentences } from './sentence.ts'

export const english: Sentences = {
  'status-unknown': ({ text, proposal }) =>
    `“${text}” is not in the list. ${proposal ? `Did you mean “${proposal}”? ` : ''}Choose a value from the list.`,
  'completed-on-missing': () => '“Done” was chosen but no day given. Enter the day as 20/12/2013.',
  'completed-on-future': ({ text, param }) =>
    `${text} is after today (${param('today')}). Enter the day it was completed; if it is not done yet, change the status and use “Expected on”.`,
  'completed-on-before-plan': ({ text, param }) =>
    `${text} is before the plan was issued (${param('issuedOn')}). Check the day.`,
  'date-unreadable': ({ text, proposal }) =>
    `“${text}” cannot be read as a day. ${proposal ? `Did you mean ${proposal}? ` : ''}Enter the day as 20/12/2013.`,
  'document-missing': ({ field, param }) =>
    `the product is a document (“${param('product')}”), and it is done but has no ${field === 'documentDate' ? 'date' : 'number'}. Enter number and date of the document issued.`,
  'document-issuer': ({ text, param }) =>
    `“${text}” differs from the deciding body named in the plan (“${param('issuer')}”). Check it.`,
  'submitted-document-missing': () =>
    '“Submitted, awaiting issue” was chosen without number and date. Enter them as 45/TTr-SNV ngày 10/12/2013.',
  'result-missing': ({ param }) =>
    `“${param('status')}” was chosen but no result given. Say what was done this period, with figures.`,
  'figures-expected': ({ param }) =>
    `the product is “${param('product')}” but the result has no figures. Say how many.`,
  'reason-missing': ({ field, param }) =>
    field === 'status'
      ? 'no status was chosen. Choose a value from the list; if the task is not started, give the reason too.'
      : `“${param('status')}” was chosen but no reason given. Give the reason.`,
  'difficulty-expected': ({ param }) =>
    `the task is ${param('days')} days overdue but names no difficulty, proposal or request. Give the cause, or request an extension or a change.`,
  'progress-range': ({ text, proposal }) =>
    `“${text}” is not a whole number from 0 to 100. ${proposal ? `Did you mean ${proposal}? ` : ''}Enter the progress again.`,
  'progress-status': () => 'progress is 100% but the status is not “Done”. Change the status or the progress.',
  'text-too-long': ({ param }) =>
    `the text has ${param('length')} characters, at most ${param('most')} are allowed. Shorten it; keep details in a document.`,
  'formula-in-text': ({ text }) =>
    `the cell holds a formula (“${text}”). Enter the text itself; to begin with =, type an apostrophe (') first.`,
  'legacy-encoding': ({ param }) =>
    `the text is in the old encoding ${param('encoding')}. Convert it to Unicode with your input method's tool and enter it again.`,
  'key-missing': ({ proposal }) =>
    proposal
      ? `the code is missing. Is this the task “${proposal}”? If so, press “Restore the Code column”.`
      : 'the code is missing and the task was not recognised. Delete the row, or move it out of the table if it is a note of yours.',
  'key-duplicate': ({ text, proposal, param }) =>
    `the code “${text}” stands in several rows (${param('rows')}). ${proposal ? `Is this the task “${proposal}”? If so, press “Restore the Code column”.` : 'Keep one row and delete the copies.'}`,
  'key-unknown': ({ text, proposal }) =>
    `the code “${text}” is not in this workbook. ${proposal ? `Is this the task “${proposal}”? If so, press “Restore the Code column”.` : 'Delete the row, or move it out of the table if it is a note of yours.'}`,
  'key-misplaced': ({ text, proposal }) =>
    proposal
      ? `the code “${text}” is another task’s; is this row the task “${proposal}”? If so, press “Restore the Code column”.`
      : `the code “${text}” is another task’s, not this row’s. Correct it, or move the row out of the table.`,
  'row-deleted': ({ param }) =>
    `the task “${param('name')}” is no longer in the table. Press “Restore the row” to bring it back with what was last saved.`,
  'row-left': ({ param }) =>
    Number(param('unsent')) > 0
      ? `this task is no longer yours, so ${param('unsent')} unsaved cells cannot be sent any more; they stay here. Copy them to where they are needed, then delete the row.`
      : 'this task is no longer yours; what was saved is on the system. The row may be deleted.',
  'signed-column-changed': ({ proposal }) =>
    `signed text was changed; the document says “${proposal}”. Press “Restore the signed columns” to bring it back.`,
  'column-missing': ({ field }) =>
    field === 'task'
      ? 'this column is no longer in the table, so nobody knows which row is which task and nothing can be saved. Press “Restore the columns”.'
      : 'this column is no longer in the table. Press “Restore the columns” to bring it back with what it held.',
  'header-renamed': ({ text }) =>
    `the header now says “${text}”. The workbook goes on working; press “Restore the headers” to bring it back.`,
  'decision-contradicts': ({ param }) =>
    `“Refused” stands beside an extension until ${param('day')}. Delete the day, or choose “Granted”.`,
  'extension-taken-back': ({ param }) =>
    `the grant becomes a refusal: once saved, the extension until ${param('day')} does not count any more, but one that was granted before it does. If that was a slip, choose “Granted” again.`,
  'not-your-row': () =>
    'this cell is not yours to write in the role you are using. Ask the secretariat if it has to change.',
  'source-missing': () =>
    'an entry on behalf of an agency needs its source. Name the agency’s document, its number and date.',
  'not-canonical': () =>
    'what was sent is not in the standard form and was not saved. Close and open the add-in to renew it, then save again.',
  'row-too-large': () =>
    'the row as a whole is too long (over 500,000 characters). Shorten its long cells and name further documents instead.',
  'report-closed': () =>
    'the report was handed in, so what its agency enters cannot change for now; your entry stays here. Wait until the report is taken back or its completion is asked for, then save again.',
}

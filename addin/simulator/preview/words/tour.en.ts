// What the guided tour says, in English.
import type { TourText } from './tour.vi.ts'

export const tourEn: TourText = {
  begin: 'Tour in 7 steps',
  title: 'Tour step by step',
  againTitle: 'Begin the tour from its first step?',
  againSure: (names) =>
    `The workbooks ${names} begin again blank. What was not saved to the system in these two is lost.`,
  againGo: 'Begin again',
  keep: 'Keep them',
  count: (step, all) => `Step ${step} of ${all}`,
  finished: 'All seven steps done',
  go: 'Do this step',
  goAll: 'Do all',
  going: 'At work…',
  leave: 'Leave the tour',
  close: 'Close',
  stuck: {
    button: (words) => `Waited a minute for the button “${words}” in the pane.`,
    words: (words) => `Waited a minute for the words “${words}” in the pane.`,
    screen: (words) => `Waited a minute for the pane to open “${words}”.`,
    pane: () => 'Waited a minute for the pane to open.',
    sheet: (words) => `Waited a minute for the sheet “${words}” to be as it should.`,
  },
  stuckHint:
    'See what the pane says on the right, then press “Do this step” once more, or “Tour in 7 steps” to begin again.',
  after:
    'Go on as you like: put the bad row right and “Hand in the report” in the workbook of Home Affairs, then accept it under “Reports of the agencies”.',
  steps: [
    {
      title: 'The secretariat signs in',
      about: 'On this machine the list of people is for trying out; in a province these are official accounts.',
      done: 'The pane on the right asks what to do: make a workbook from the plan’s appendix.',
    },
    {
      title: 'Read the appendix and make the workbook',
      about: 'The sample is a signed appendix of 5 groups and 22 tasks. Where the reading is in doubt, it asks first.',
      done: 'The sheet “Nhiệm vụ” (tasks) keeps the signed text; “Danh mục cơ quan” lists the bodies it names.',
    },
    {
      title: 'Assign the tasks',
      about: 'Each lead agency of a task gets one assignment: 22 tasks become 158.',
      done: 'The plan is in the system; each agency can open its own rows alone.',
    },
    {
      title: 'Home Affairs (Sở Nội vụ) opens its report',
      about: 'Another workbook, another person. A clerk signs in and opens the plan that was assigned.',
      done: 'The sheet “Báo cáo” (report) has just the agency’s rows; where one types there are lists and checks.',
    },
    {
      title: 'Enter two rows',
      about: 'The first is entered well. The second has a completion date in 2099, wrong on purpose.',
      done: 'The pane counts 2 rows not saved, and says which is wrong, where, and what to do.',
    },
    {
      title: 'Save to the system',
      about: 'The good row is saved. The bad one stays in the workbook with its reason, and no word is lost.',
      done: 'The good row is saved; the bad one waits, its reason stands in the pane.',
    },
    {
      title: 'The secretariat updates',
      about: 'Only what changed comes down; the secretariat’s own columns stay as they are.',
      done: 'The sheet “Tổng hợp” (consolidation) has the result of Home Affairs, in italics as long as it is not handed in. The bad row never reached the system.',
    },
  ],
}

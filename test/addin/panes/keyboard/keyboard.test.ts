// Every job of every role in a real browser by keyboard alone: what is pressed and typed, what is heard, what reaches the
// session, and that the focus is never lost on the way.
import { describe, test } from 'vitest'
import { handsOn } from '../../../support/pane/hands.ts'
import { paneInBrowser } from '../../../support/pane/pane-in-browser.ts'
import { agencyJobs } from './agency-jobs.ts'
import { otherSenses } from './other-senses.ts'
import { periodJobs } from './period-jobs.ts'
import { secretariatJobs } from './secretariat-jobs.ts'

const pane = paneInBrowser(['clipboard-read', 'clipboard-write'])

describe.each([
  ['an agency', agencyJobs],
  ['the secretariat, with reports', secretariatJobs],
  ['the secretariat, with plans and periods', periodJobs],
  ['who sees it otherwise', otherSenses],
])('%s', (_, jobs) => {
  test.each(jobs)('$name', async ({ scene, does }) => {
    await does(handsOn(await pane.open(scene)))
  })
})

// The sample plan, given out by a secretariat on a server of this machine, and people who open workbooks of it.
import { readFile } from 'node:fs/promises'
import { readText } from '../../addin/import/read-text.ts'
import type { Purpose } from '../../addin/sync/ledger-sheet.ts'
import type { LocalStack } from '../../functions/local/local-stack.ts'
import { readAppendix } from '../../shared/appendix/read-appendix.ts'
import type { Directory } from '../../shared/domain/directory.ts'
import type { AgencyId, PeriodId, PlanId } from '../../shared/domain/ids.ts'
import type { Regime } from '../../shared/domain/plan.ts'
import type { Role } from '../../shared/wire/me.ts'
import { type Desk, openDesk } from '../story/desk.ts'

const sample = new URL('../../addin/import/sample/', import.meta.url)

export interface Published {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly secretariat: Desk
  /** A workbook of the plan's first period, opened in a role. */
  open(name: string, roles: readonly Role[], purpose: Purpose): Promise<Desk>
  /** The workbook of an agency, of somebody who fills in, approves and hands in. */
  clerkOf(agency: string): Promise<Desk>
}

/** @param regime how it is reported on; as usual where not given */
export async function publishSample(stack: LocalStack, now: () => Date, regime?: Regime): Promise<Published> {
  async function signedIn(name: string, roles: readonly Role[], agency?: string): Promise<Desk> {
    const token = await stack.tokenFor({ roles, name, ...(agency !== undefined && { agency }) })
    const desk = openDesk({ stack, now, name, token })
    await desk.session.signIn()
    return desk
  }

  const secretariat = await signedIn('Cơ quan tổng hợp', ['secretariat'])
  const appendix = readAppendix(readText(await readFile(new URL('appendix.txt', sample), 'utf8')))
  const directory = JSON.parse(await readFile(new URL('directory.json', sample), 'utf8')) as Directory
  await secretariat.session.makeWorkbook(appendix, directory)
  await secretariat.session.publish(regime)
  const { plan, period } = secretariat.session.view().identity ?? {}
  if (!plan || !period) throw new Error('not published')

  async function open(name: string, roles: readonly Role[], purpose: Purpose): Promise<Desk> {
    const desk = await signedIn(name, roles, purpose.role === 'lead' ? purpose.agency : undefined)
    if (plan && period) await desk.session.openPlan(plan, period, purpose)
    return desk
  }

  return {
    plan,
    period,
    secretariat,
    open,
    clerkOf: (agency) =>
      open(`Cán bộ ${agency}`, ['lead', 'hand-in', 'leader'], { role: 'lead', agency: agency as AgencyId }),
  }
}

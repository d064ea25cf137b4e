// Any amendments, one after the other, on a server that dies anywhere: each obligation has one row that can be written, no
// row ever vanishes, and entries go where `heirsOf` says, whole.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { heirsOf } from '../../../../functions/operations/periods/obligations.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { brokenChains, dyingAt, fieldOf, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, planning } from '../../support/sample-plan.ts'
import { now } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

const bodies = [homeAffairs, justice, planning]
const leads = fc.subarray(bodies, { minLength: 1 })

/** What an amendment makes of the two tasks, who writes something before, and where the server dies over it. */
const step = fc.record({ first: leads, second: leads, writer: fc.nat(5), death: fc.option(fc.nat(60)) })

function planOf(first: readonly AgencyId[], second: readonly AgencyId[]): Plan {
  const plan = smallPlan()
  return { ...plan, tasks: plan.tasks.map((task, at) => ({ ...task, leads: [...(at === 0 ? first : second)] })) }
}

test('no row vanishes, none is there twice, and entries go on whole', async () => {
  const property = fc.asyncProperty(
    leads,
    leads,
    fc.array(step, { minLength: 2, maxLength: 3 }),
    async (a, b, steps) => {
      const field = fieldOf(store)
      let plan = planOf(a, b)
      await field.publish(plan)
      await field.open()
      /** What each row holds, by task and agency, whether or not it is asked for at present. */
      const texts = new Map<string, string>()
      for (const [at, { first, second, writer, death }] of steps.entries()) {
        const task = plan.tasks[writer % 2]
        const agency = task?.leads[writer % task.leads.length]
        if (task !== undefined && agency !== undefined) {
          texts.set(`${task.id} ${agency}`, `Lần ${at}`)
          await field.enter(agency, task.id, { result: `Lần ${at}` })
        }
        const next = planOf(first, second)
        const revision = (await field.report(plan.tasks[0]?.leads[0] ?? homeAffairs)).head.planRevision
        if (death !== null) await dyingAt(store, death, (through) => field.publish(next, revision, undefined, through))
        await carryOutPlan(store, field.plan, now)
        expect(await field.publish(next, revision)).toMatchObject({ kind: 'published' })

        for (const [index, before] of plan.tasks.entries()) {
          const after = next.tasks[index]
          if (after === undefined) throw new Error('no such task')
          const held = new Map(texts)
          for (const [from, heirs] of heirsOf(before, after, { moves: [] }, [])) {
            for (const heir of heirs) texts.set(`${after.id} ${heir}`, held.get(`${after.id} ${from}`) ?? '')
          }
          for (const body of bodies) {
            const report = await field.report(body).catch(() => undefined)
            const row = report?.rows.get(after.id)
            const name = `${after.id} ${body}`
            expect([name, row !== undefined && row.frozen === undefined]).toEqual([name, after.leads.includes(body)])
            if (texts.has(name)) expect([name, row?.values.result ?? '']).toEqual([name, texts.get(name)])
            if (report) expect(brokenChains(report)).toEqual([])
          }
        }
        plan = next
      }
    },
  )
  await fc.assert(property, { numRuns: 8, seed: 67 })
}, 300_000)

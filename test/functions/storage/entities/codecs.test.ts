// Whatever goes into storage comes out as it was: every kind of entity, with values made up from what the wire lets in and
// texts of any length.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fromAmendmentEntity,
  type StoredAmendment,
  toAmendmentEntity,
} from '../../../../functions/storage/entities/amendment.ts'
import {
  type ChangeSet,
  fromChangeSetEntities,
  toChangeSetEntities,
} from '../../../../functions/storage/entities/change-set.ts'
import {
  fromHeadEntity,
  fromSeenHeadEntity,
  type Head,
  seenHead,
  toHeadEntity,
  toSeenHeadEntity,
} from '../../../../functions/storage/entities/head.ts'
import {
  fromInvitationEntity,
  type Invitation,
  toInvitationEntity,
} from '../../../../functions/storage/entities/invitation.ts'
import { fromMemberEntity, type Member, toMemberEntity } from '../../../../functions/storage/entities/member.ts'
import { fromPeriodEntity, type StoredPeriod, toPeriodEntity } from '../../../../functions/storage/entities/period.ts'
import {
  fromAgencyEntity,
  fromPlanEntity,
  fromTaskEntity,
  type PlanHead,
  toAgencyEntity,
  toPlanEntity,
  toTaskEntity,
} from '../../../../functions/storage/entities/plan.ts'
import { fromReceiptEntity, type Receipt, toReceiptEntity } from '../../../../functions/storage/entities/receipt.ts'
import { fromRowEntity, type StoredRow, toRowEntity } from '../../../../functions/storage/entities/row.ts'
import {
  entriesOf,
  fromVersionEntity,
  fromVersionRowEntity,
  type StoredVersion,
  toVersionEntity,
  toVersionRowEntity,
  type VersionRow,
} from '../../../../functions/storage/entities/version.ts'
import type { Agency } from '../../../../shared/domain/directory.ts'
import type { Plan, Task } from '../../../../shared/domain/plan.ts'
import type { Values } from '../../../../shared/domain/report.ts'
import { headView, letter, versionView } from '../../../../shared/wire/actions.ts'
import { rights } from '../../../../shared/wire/members.ts'
import { amendment, period, periodOrder, plan } from '../../../../shared/wire/plan.ts'
import { pushOutcome } from '../../../../shared/wire/sync.ts'
import { fieldChanges, issue, periodId, seq, taskId, touched, values } from '../../../../shared/wire/values.ts'
import { valuesOf } from '../../../support/wire/values-of.ts'
import { homeAffairs, planId, periodId as someId } from '../../support/sample-plan.ts'

const ledger = { plan: planId, period: someId, agency: homeAffairs }
const optional = { noNullPrototype: true } as const
/** At the limit of a property, where a letter of two units must not be cut. */
const long = fc.constantFrom('ở'.repeat(31_999), `${'x'.repeat(31_999)}𠮷`, 'x'.repeat(64_001), '')
const line = fc.string({ unit: 'grapheme', maxLength: 30 })
const signer = { by: line, byId: line }

type Made<T> = fc.Arbitrary<T>
const made = <T>(of: Parameters<typeof valuesOf>[0]): Made<T> => valuesOf(of) as Made<T>
/** What is empty is not kept, which is the same as not being there. */
const filled: Made<Values> = made<Values>(values).map(
  (it) => Object.fromEntries(Object.entries(it).filter(([, value]) => value !== '')) as Values,
)

const plans = made<Plan>(plan)
const heads: Made<Head> = fc
  .tuple(made<Head & { id: string }>(headView), fc.nat(), line)
  .map(([{ id: _, ...view }, planRevision, epoch]) => ({ ...view, planRevision, epoch }))
const orders = fc
  .tuple(made<{ to: 'open' }>(periodOrder), fc.nat(), fc.boolean(), fc.record(signer))
  .map(([{ to }, number, done, by]) => ({ to, except: [homeAffairs], reason: 'Bổ sung', number, done, ...by }))

/** Each kind of entity: how one is made up, and its way into storage and out of it. */
const kinds: Readonly<Record<string, Made<readonly [before: unknown, after: unknown]>>> = {
  plan: fc.tuple(plans, long, fc.nat(), fc.nat()).map(([it, title, revision, reserved]) => {
    const { id, number, issuedOn, issuer, groups, regime, directory } = it
    const { secretariat, collectives } = directory
    const head: PlanHead = {
      id,
      number,
      issuedOn,
      issuer,
      title,
      groups,
      regime,
      secretariat,
      collectives,
      revision,
      reserved,
    }
    return [head, fromPlanEntity(toPlanEntity(head))]
  }),
  tasks: plans.map(({ tasks }) => [tasks, tasks.map((it: Task) => fromTaskEntity(toTaskEntity(planId, 1, 0, it)))]),
  agencies: plans.map(({ directory: { agencies } }) => [
    agencies,
    agencies.map((it: Agency) => fromAgencyEntity(toAgencyEntity(planId, 1, 0, it))),
  ]),
  amendment: fc
    .tuple(made<StoredAmendment>(amendment), fc.record({ before: fc.nat(), ...signer }))
    .map(([it, more]) => {
      const stored = { ...it, ...more }
      return [stored, fromAmendmentEntity(toAmendmentEntity(planId, 2, stored))]
    }),
  period: fc
    .tuple(
      made<StoredPeriod>(period),
      fc.record(
        {
          openedBy: fc.record(signer, optional),
          follows: fc.nat(),
          cursorKey: line,
          order: orders,
          heirs: fc.constant([homeAffairs]),
          previous: made<StoredPeriod['id']>(periodId),
        },
        { ...optional, requiredKeys: ['openedBy', 'follows', 'cursorKey'] },
      ),
    )
    .map(([it, more]) => {
      const stored = { ...it, ...more } as StoredPeriod
      return [stored, fromPeriodEntity(toPeriodEntity(planId, stored))]
    }),
  head: heads.map((it) => [it, fromHeadEntity(toHeadEntity(ledger, it))]),
  'head as pulls see it': heads.map((it) => {
    const seen = seenHead(homeAffairs, it)
    return [seen, fromSeenHeadEntity(toSeenHeadEntity(planId, someId, seen))]
  }),
  row: fc
    .tuple(
      made<StoredRow['task']>(taskId),
      filled,
      fc.record(
        {
          ...{ seq: fc.nat(), at: line, by: line, workbook: line, touched: made<StoredRow['touched']>(touched) },
          ...{ source: line, frozen: fc.nat(), origin: fc.constant(homeAffairs) },
          hands: fc.dictionary(fc.nat().map(String), fc.record({ by: line, at: line }), { minKeys: 1 }),
          previous: fc.record({ period: made<StoredPeriod['id']>(periodId), status: line, result: long }, optional),
        },
        { ...optional, requiredKeys: ['seq', 'at', 'by', 'workbook', 'touched'] },
      ),
    )
    .map(([task, of, more]) => {
      const row = { task, agency: homeAffairs, values: of, ...more } as StoredRow
      return [row, fromRowEntity(toRowEntity(ledger, row))]
    }),
  version: fc
    .tuple(made<StoredVersion['version']>(versionView), fc.nat(), fc.boolean())
    .map(([version, previous, withdrawn]) => {
      const stored = { version, previous, withdrawn }
      return [stored, fromVersionEntity(toVersionEntity(ledger, stored))]
    }),
  'row of a version': fc.tuple(made<VersionRow['task']>(taskId), filled, line).map(([task, of, by]) => {
    const row = { task, at: by, by, values: entriesOf(of) }
    const stored = { ...row, values: of, agency: homeAffairs, seq: 1 }
    return [row, fromVersionRowEntity(toVersionRowEntity(ledger, { version: 1, seq: 2 }, stored))]
  }),
  'change set': fc
    .tuple(
      fc.record({
        seq: made<number>(seq),
        at: line,
        role: line,
        workbook: line,
        requestId: line,
        kind: line,
        ...signer,
      }),
      fc.record(
        { source: line, version: fc.nat(), note: long, letter: made<ChangeSet['letter']>(letter) },
        { ...optional, requiredKeys: [] },
      ),
      fc.array(fc.record({ task: made<StoredRow['task']>(taskId), fields: made<object>(fieldChanges) }, optional), {
        maxLength: 3,
      }),
    )
    .map(([head, said, rows]) => {
      const set = { ...head, ...said, rows } as ChangeSet
      return [set, fromChangeSetEntities(toChangeSetEntities(ledger, set))]
    }),
  receipt: fc
    .tuple(
      fc.uuid(),
      fc.oneof(
        fc.record(
          {
            kind: fc.constant('answered' as const),
            seq: fc.nat(),
            outcomes: fc.array(made(pushOutcome), { maxLength: 2 }),
          },
          optional,
        ),
        fc.record({ kind: fc.constant('acted' as const), seq: fc.nat() }, optional),
        fc.record(
          {
            kind: fc.constant('refused' as const),
            problem: fc.constant('wrong-state' as const),
            issues: fc.array(made(issue), { maxLength: 2 }),
          },
          { ...optional, requiredKeys: ['kind', 'problem'] },
        ),
      ),
    )
    .map(([id, answer]) => {
      const receipt = { id, digest: 'digest', at: 'at', answer } as Receipt
      return [receipt, fromReceiptEntity(toReceiptEntity(ledger, receipt))]
    }),
  member: fc
    .tuple(
      made<Member>(rights),
      fc.record({ name: line, email: line, lastSeen: line }, { ...optional, requiredKeys: ['name'] }),
    )
    .map(([of, more]) => {
      const member = { ...of, ...more, tenant: 'tenant', objectId: 'object' }
      return [member, fromMemberEntity(toMemberEntity(member))]
    }),
  invitation: fc
    .tuple(
      made<Invitation>(rights),
      fc.record({ name: line, at: line, by: line, boundTo: line }, { ...optional, requiredKeys: ['name', 'at', 'by'] }),
    )
    .map(([of, more]) => {
      const invitation = { ...of, ...more, tenant: 'tenant', email: 'van-thu@tuyenquang.gov.vn' }
      return [invitation, fromInvitationEntity(toInvitationEntity(invitation))]
    }),
}

test('what went into storage comes out as it was', () => {
  const any = fc.oneof(...Object.entries(kinds).map(([kind, of]) => of.map((it) => [kind, ...it] as const)))
  fc.assert(
    fc.property(any, ([kind, before, after]) => {
      expect([kind, after]).toEqual([kind, before])
    }),
    { numRuns: 10_000 },
  )
})

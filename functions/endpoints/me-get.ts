// GET /api/me: who I am here, and which plans there are for me.
import type { HttpResponseInit } from '@azure/functions'
import type { Me } from '../../shared/wire/me.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { agencyNames } from '../operations/agency-names.ts'
import { listPlans } from '../operations/read-plans.ts'

export async function getMe({ store, caller }: Exchange): Promise<HttpResponseInit> {
  const { name, roles, agencies } = caller
  const [plans, names] = await Promise.all([listPlans(store, caller), agencyNames(store, agencies)])
  const who = { name, roles: [...roles], agencies: [...agencies], agencyNames: names }
  return ok({ wire: wireVersion, ...who, plans } satisfies Me)
}

// GET /api/me: who I am here, and which plans there are for me.
import type { HttpResponseInit } from '@azure/functions'
import type { Me } from '../../shared/wire/me.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { ok } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { listPlans } from '../operations/read-plans.ts'

export async function getMe({ store, caller }: Exchange): Promise<HttpResponseInit> {
  const { name, roles, agencies } = caller
  const plans = await listPlans(store, caller)
  return ok({ wire: wireVersion, name, roles: [...roles], agencies: [...agencies], plans } satisfies Me)
}

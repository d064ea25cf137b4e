// The store that laws are tried on does what the tables do.
import { createMemoryStore } from '../functions/support/memory-store.ts'
import { storeContract } from './store-contract.ts'

const store = createMemoryStore()
storeContract(() => store)

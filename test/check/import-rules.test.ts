// Breaks every import rule on purpose: a rule that nothing can break holds nothing.
import path from 'node:path'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { describe, expect, it } from 'vitest'
import { checkImports } from './import-rules.ts'
import { parseSource } from './source.ts'

const root = path.join(import.meta.dirname, '../..')

/** Files by path; an import of a file that is not listed gets an empty one. */
type Files = Record<string, string>

async function brokenRules(files: Files): Promise<string[]> {
  const sources = Object.entries(files).map(([filePath, text]) => parseSource(filePath, text))
  const problems = await checkImports(root, sources)
  return problems.map((problem) => /\(([\w-]+)\)/.exec(problem)?.[1] ?? problem)
}

/** One file that imports another, by a value and by a type. */
const arrow = (from: string, to: string): [string, Files] => [
  `${from} → ${to}`,
  {
    [from]: `import type { A } from '${path.posix.relative(path.posix.dirname(from), to).replace(/^(?!\.)/, './')}'\nexport type B = A`,
    [to]: '',
  },
]
const packageArrow = (from: string, to: string): [string, Files] => [
  `${from} → ${to}`,
  { [from]: `import { a } from '${to}'\nexport const b = a` },
]

const broken: [rule: string, ...[string, Files]][] = [
  ['shared-domain', ...arrow('shared/domain/plan.ts', 'shared/table/columns.ts')],
  ['shared-appendix', ...arrow('shared/appendix/align.ts', 'shared/table/columns.ts')],
  ['shared-table', ...arrow('shared/table/columns.ts', 'shared/sync/merge.ts')],
  ['shared-validation', ...arrow('shared/validation/cell.ts', 'shared/sync/merge.ts')],
  ['shared-sync', ...arrow('shared/sync/merge.ts', 'shared/consolidation/summary.ts')],
  ['shared-consolidation', ...arrow('shared/consolidation/summary.ts', 'shared/wire/schemas.ts')],
  ['shared-printing', ...arrow('shared/printing/report.ts', 'shared/sync/merge.ts')],
  ['shared-xlsx', ...arrow('shared/xlsx/book.ts', 'shared/sync/merge.ts')],
  ['shared-handouts', ...arrow('shared/handouts/handout.ts', 'shared/sync/merge.ts')],
  ['shared-wire', ...arrow('shared/wire/schemas.ts', 'shared/elsewhere/thing.ts')],
  ['shared-rooms', ...arrow('shared/elsewhere/thing.ts', 'shared/domain/plan.ts')],
  ['shared-stays-pure', ...packageArrow('shared/domain/plan.ts', 'zod')],
  ['shared-stays-pure', ...packageArrow('shared/table/columns.ts', 'node:fs')],
  ['shared-stays-pure', ...arrow('shared/domain/plan.ts', 'functions/config.ts')],
  ['shared-wire-parses-with-zod', ...packageArrow('shared/wire/schemas.ts', 'jose')],
  ['addin-knows-no-server', ...arrow('addin/api/client.ts', 'functions/http/reply.ts')],
  ['server-knows-no-addin', ...arrow('functions/http/reply.ts', 'addin/api/client.ts')],
  ['endpoints-ask-operations', ...arrow('functions/endpoints/plan-get.ts', 'functions/storage/entities.ts')],
  ['roots-choose-the-store', ...arrow('functions/operations/push.ts', 'functions/storage/table-store.ts')],
  ['roots-choose-the-store', ...arrow('functions/host/serve.ts', 'functions/storage/table-store.ts')],
  ['operations-know-no-http', ...arrow('functions/operations/push.ts', 'functions/http/reply.ts')],
  ['operations-know-no-http', ...packageArrow('functions/operations/push.ts', '@azure/functions')],
  ['storage-knows-no-caller', ...arrow('functions/storage/entities.ts', 'functions/operations/push.ts')],
  ['tables-only-in-storage', ...packageArrow('functions/operations/push.ts', '@azure/data-tables')],
  ['no-workshop-in-the-product', ...arrow('addin/app/compose.ts', 'addin/simulator/host.ts')],
  ['no-workshop-in-the-product', ...arrow('functions/index.ts', 'functions/local/azurite.ts')],
  ['no-tests-in-the-product', ...arrow('functions/index.ts', 'test/support/clock.ts')],
  ['panes-get-props', ...arrow('addin/panes/Report.tsx', 'addin/api/client.ts')],
  ['panes-get-props', ...arrow('addin/components/SyncBadge.tsx', 'addin/workbook/port.ts')],
  ['session-draws-nothing', ...arrow('addin/session/session.ts', 'addin/app/words/text.vi.ts')],
  ['sync-knows-no-session', ...arrow('addin/sync/engine.ts', 'addin/session/session.ts')],
  [
    'no-cycles',
    'three files in a ring',
    {
      'addin/sync/a.ts': "import type { B } from './b.ts'\nexport type A = B",
      'addin/sync/b.ts': "import type { C } from './c.ts'\nexport type B = C",
      'addin/sync/c.ts': "export type C = import('./a.ts').A",
    },
  ],
  [
    'no-reexports',
    'export from',
    { 'addin/sync/a.ts': "export { b } from './b.ts'", 'addin/sync/b.ts': 'export const b = 1' },
  ],
  [
    'no-reexports',
    'export all',
    { 'addin/sync/a.ts': "export * from './b.ts'", 'addin/sync/b.ts': 'export const b = 1' },
  ],
  [
    'no-reexports',
    'import, then export',
    { 'addin/sync/a.ts': "import { b } from './b.ts'\nexport { b as c }", 'addin/sync/b.ts': 'export const b = 1' },
  ],
]

const allowed: [string, Files][] = [
  arrow('shared/validation/cell.ts', 'shared/domain/plan.ts'),
  arrow('shared/wire/schemas.ts', 'shared/sync/merge.ts'),
  packageArrow('shared/wire/schemas.ts', 'zod'),
  arrow('functions/endpoints/plan-get.ts', 'functions/operations/plan.ts'),
  arrow('functions/endpoints/plan-get.ts', 'functions/storage/store.ts'),
  arrow('functions/operations/push.ts', 'functions/storage/keys.ts'),
  arrow('functions/server.ts', 'functions/storage/table-store.ts'),
  packageArrow('functions/storage/table-store.ts', '@azure/data-tables'),
  arrow('functions/local/start.ts', 'functions/index.ts'),
  arrow('test/e2e/story.test.ts', 'addin/simulator/node.ts'),
  arrow('addin/panes/Report.tsx', 'addin/components/SyncBadge.tsx'),
  ['a file of another kind that exists', { 'addin/sync/a.ts': "import '../../package.json?raw'" }],
]

describe('import rules', () => {
  it.each(broken)('%s refuses %s', async (rule, _what, files) => {
    expect(await brokenRules(files)).toContain(rule)
  })

  it.each(allowed)('allows %s', async (_what, files) => {
    expect(await brokenRules(files)).toEqual([])
  })

  it('sees an import that is only made at run time', async () => {
    const files = { 'addin/app/a.ts': "export const b = () => import('../simulator/b.ts')", 'addin/simulator/b.ts': '' }
    expect(await brokenRules(files)).toEqual(['no-workshop-in-the-product'])
  })

  it.each(['./b', './b.js'])('refuses %s for the file b.ts, which would stand outside the graph', async (from) => {
    const files = { 'addin/app/a.ts': `import '${from}'`, 'addin/app/b.ts': '' }
    expect(await brokenRules(files)).toEqual([
      expect.stringContaining(`addin/app/a.ts:1 imports ${from}: no such file`),
    ])
  })

  it('says who imports whom and why that is wrong', async () => {
    const [, files] = arrow('addin/panes/Report.tsx', 'addin/api/client.ts')
    const sources = Object.entries(files).map(([filePath, text]) => parseSource(filePath, text))
    expect(await checkImports(root, sources)).toEqual([
      expect.stringMatching(/^addin\/panes\/Report\.tsx → addin\/api\/client\.ts \(panes-get-props\): panes .+/),
    ])
  })

  it('has a case above for every rule of the configuration', async () => {
    const { forbidden = [] } = await extractDepcruiseConfig(path.join(root, '.dependency-cruiser.mjs'))
    const tried = new Set(broken.map(([rule]) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => name === undefined || !tried.has(name))).toEqual([])
  })
})

// Holds the import rules of .dependency-cruiser.mjs, and three that it cannot express: no re-exports, imports by full
// file name, and no file outside the graph. Easy to get wrong: dependency-cruiser reads TypeScript through TypeScript's
// old JavaScript API, which version 7 lacks, and without it finds no file and so no fault. Therefore it is given a
// shadow of the repository in plain JavaScript that holds the import lines alone.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { Visitor } from 'vite'
import { place, type Source } from './source.ts'

type Import = { from: string; start: number }

/**
 * Every broken import rule, one line each: `addin/panes/Report.tsx → addin/api/client.ts (panes-get-props): …`.
 * `root` is where relative paths of assets and packages are looked up.
 */
export async function checkImports(root: string, sources: readonly Source[]): Promise<string[]> {
  const known = new Set(sources.map((source) => source.path))
  const problems = sources.flatMap(findReexports)
  const shadow = makeShadowFolder(root)
  try {
    for (const source of sources) {
      const lines = listImports(source).map(({ from, start }) => {
        if (!from.startsWith('.')) return `import ${JSON.stringify(from)}`
        const withoutQuery = from.replace(/\?.*$/, '')
        const target = path.posix.join(path.posix.dirname(source.path), withoutQuery)
        if (known.has(target)) return `import ${JSON.stringify(`${withoutQuery}.js`)}`
        if (!statSync(path.join(root, target), { throwIfNoEntry: false })?.isFile())
          problems.push(`${place(source, start)} imports ${from}: no such file (imports carry the full file name)`)
        return ''
      })
      const file = path.join(shadow, `${source.path}.js`)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, lines.join('\n'))
    }
    problems.push(...(await cruiseShadow(root, shadow, sources)))
  } finally {
    rmSync(shadow, { recursive: true, force: true })
  }
  return problems
}

async function cruiseShadow(root: string, shadow: string, sources: readonly Source[]): Promise<string[]> {
  const { forbidden = [], options } = await extractDepcruiseConfig(path.join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(
    sources.map((source) => `${source.path}.js`),
    { ...options, baseDir: shadow, ruleSet: { forbidden }, validate: true },
  )
  const { modules, summary } = output as ICruiseResult
  const seen = new Set(modules.map((module) => module.source))
  const unseen = sources.filter((source) => !seen.has(`${source.path}.js`))
  if (unseen.length > 0)
    throw new Error(`dependency-cruiser did not read ${unseen.map((source) => source.path).join(', ')}`)
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const steps = cycle ? [from, ...cycle.map((step) => step.name)] : [from, to]
    const why = forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
    return `${steps.map(originalName).join(' → ')} (${rule.name}): ${why}`
  })
}

/** All modules a file names: static, dynamic and type imports, and `export … from`. */
function listImports(source: Source): Import[] {
  const found: Import[] = []
  const add = (node: { value: unknown; start: number }) => found.push({ from: String(node.value), start: node.start })
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => node.source && add(node.source),
    ImportExpression: (node) => node.source.type === 'Literal' && add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(source.syntax.program)
  return found
}

/** `export … from`, or an imported name handed on: whoever needs a thing imports the file that defines it. */
function findReexports(source: Source): string[] {
  const { staticImports, staticExports } = source.syntax.module
  const imported = new Set(staticImports.flatMap(({ entries }) => entries.map((entry) => entry.localName.value)))
  return staticExports
    .flatMap(({ entries }) => entries)
    .filter(
      ({ moduleRequest, localName }) =>
        moduleRequest !== null || (localName.name !== null && imported.has(localName.name)),
    )
    .map((entry) => `${place(source, entry.start)} re-exports (no-reexports): import the file that defines the thing`)
}

const anHour = 3_600_000

/**
 * Inside the repository, so that packages are found in node_modules; in test/output, which git ignores. Whoever was
 * stopped in the middle left theirs: it goes now.
 */
function makeShadowFolder(root: string): string {
  const output = path.join(root, 'test', 'output')
  mkdirSync(output, { recursive: true })
  for (const name of readdirSync(output).filter((it) => it.startsWith('imports-'))) {
    const left = statSync(path.join(output, name), { throwIfNoEntry: false })
    if (left && left.mtimeMs < Date.now() - anHour) rmSync(path.join(output, name), { recursive: true, force: true })
  }
  return mkdtempSync(path.join(output, 'imports-'))
}

const originalName = (name: string) => name.replace(/(\.m?tsx?)\.js$/, '$1').replace(/^.*node_modules\//, '')

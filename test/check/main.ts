// `npm run check`: types of every part, lint, import rules, Office rules, the manifest and what goes live, all at once.
// Plain Node processes, no shell: it runs the same on Linux, macOS and Windows.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isAllowed, licencesOf } from '../../functions/deploy/licences.ts'
import { checkApiSets, neededSets, ownMembers, readTypings, requiredSets } from './api-sets.ts'
import { lintBicep, readBicep } from './bicep-lint.ts'
import { checkImports } from './import-rules.ts'
import { lintManifest, readSurroundings } from './manifest-lint.ts'
import { checkOfficeRules } from './office-rules.ts'
import { findSecrets, readTexts } from './secrets.ts'
import { readSources } from './source.ts'

const root = path.join(import.meta.dirname, '../..')
const manifestPath = path.join(root, 'manifest.xml')
const parts = ['shared', 'functions', 'addin', 'test']
const shipped = /^(shared|functions|addin)\//

/** Gives what is wrong, or nothing. */
type Check = () => Promise<string>

/** Read by each check that needs them, so that a file that cannot be parsed stops these alone. */
const sources = () => readSources(root, parts)
const checks: Record<string, Check> = {
  ...Object.fromEntries(parts.map((part) => [`types of ${part}`, () => run('typescript/bin/tsc', '-p', part)])),
  lint: () => run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  'import rules': async () => (await checkImports(root, sources())).join('\n'),
  'Office rules': async () =>
    sources()
      .filter((source) => shipped.test(source.path))
      .flatMap(checkOfficeRules)
      .join('\n'),
  'API sets': async () => {
    const addin = sources().filter((source) => source.path.startsWith('addin/'))
    const needed = new Map(neededSets(readTypings()))
    for (const name of ownMembers(addin)) needed.delete(name)
    const required = requiredSets(readFileSync(manifestPath, 'utf8'))
    return addin.flatMap((source) => checkApiSets(source, needed, required)).join('\n')
  },
  'Bicep syntax': async () =>
    readBicep(path.join(root, 'functions/infra'))
      .flatMap(({ file, text }) => lintBicep(`functions/infra/${file}`, text))
      .join('\n'),
  licences: async () =>
    licencesOf(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))
      .filter((it) => !isAllowed(it))
      .map(({ name, version, licence }) => `${name} ${version} stands under "${licence}": look at it, then say so`)
      .join('\n'),
  secrets: async () => [...readTexts(root)].flatMap(({ file, text }) => findSecrets(file, text)).join('\n'),
  manifest: async () => lintManifest(readFileSync(manifestPath, 'utf8'), readSurroundings(root)).join('\n'),
}

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const start = performance.now()
    // A check that breaks is one that does not hold; the others still say what they found.
    const problems = await check().catch((error: Error) => error.stack ?? error.message)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(problems === '' ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${problems}\n`)
    return problems === ''
  }),
)
const broken = outcomes.filter((sound) => !sound).length
console.log(
  broken === 0 ? `All ${outcomes.length} checks hold.` : `${broken} of ${outcomes.length} checks do not hold.`,
)
process.exitCode = broken === 0 ? 0 : 1

/** Runs a package's program; its output when it fails. */
function run(program: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const script = path.join(root, 'node_modules', program)
    execFile(process.execPath, [script, ...args], { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve(error === null ? '' : `${stdout}${stderr}`.trim() || error.message)
    })
  })
}

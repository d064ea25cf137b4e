// The installer at work in a folder of its own, with a stand-in for npm that only notes how it was called.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const installer = path.join(import.meta.dirname, '../../../functions/local/install.mjs')
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-install-'))
  mkdirSync(path.join(root, 'functions/local'), { recursive: true })
  cpSync(installer, path.join(root, 'functions/local/install.mjs'))
  writeLock({
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  })
  writeNpm("fs.mkdirSync('node_modules', { recursive: true })")
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

type Packages = Record<string, { version: string; optional?: boolean }>

function writeLock(packages: Packages, file = 'package-lock.json') {
  writeFileSync(path.join(root, file), JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }))
}

/** What npm leaves in node_modules: the packages that are really there. */
function writeInstalled(packages: Packages) {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true })
  writeLock(packages, 'node_modules/.package-lock.json')
}

function writeNpm(act: string) {
  const note = "fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')"
  writeFileSync(path.join(root, 'npm-cli.js'), `const fs = require('node:fs')\n${note}\n${act}`)
}

function install(nodeVersion = process.versions.node) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${nodeVersion}' } })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'functions/local/install.mjs'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, npm_execpath: path.join(root, 'npm-cli.js') } },
  )
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') }
}

const npmCalls = () =>
  existsSync(path.join(root, 'npm-calls'))
    ? readFileSync(path.join(root, 'npm-calls'), 'utf8').split('\n').length - 1
    : 0

const SILENT = { status: 0, lines: [] }

describe('installing what is missing', () => {
  it('installs by the lock file into an empty folder, says so in one line, and is silent the next time', () => {
    const first = install()
    expect(first).toEqual({ status: 0, lines: [expect.stringMatching(/^Đang cài .* \/ Installing /)] })
    expect(readFileSync(path.join(root, 'npm-calls'), 'utf8')).toMatch(/^ci\b/)
    expect(install()).toEqual(SILENT)
    expect(npmCalls()).toBe(1)
  })

  it('installs again once the lock file has changed', () => {
    install()
    writeLock({ 'node_modules/react': { version: '19.3.2' } })
    expect(install().lines).toHaveLength(1)
    expect(npmCalls()).toBe(2)
  })

  it('accepts what somebody installed by hand, without what this platform does not take', () => {
    writeInstalled({ 'node_modules/react': { version: '19.3.1' } })
    expect(install()).toEqual(SILENT)
    expect(npmCalls()).toBe(0)
  })

  it.each<[string, Packages]>([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/react': { version: '18.0.0' } }],
    [
      'an optional package has another version',
      { 'node_modules/react': { version: '19.3.1' }, 'node_modules/fsevents': { version: '2.0.0' } },
    ],
  ])('installs when %s', (_what, packages) => {
    writeInstalled(packages)
    expect(install().status).toBe(0)
    expect(npmCalls()).toBe(1)
  })

  it('installs again when node_modules came from another platform, whose binaries would not run', () => {
    writeInstalled({ 'node_modules/react': { version: '19.3.1' } })
    writeFileSync(path.join(root, 'node_modules/.so-ke-hoach-installed'), 'os2-alpha 0123')
    expect(install().status).toBe(0)
    expect(npmCalls()).toBe(1)
  })

  it('says what to do when npm fails, and tries again the next time', () => {
    writeNpm('process.exit(1)')
    for (const calls of [1, 2]) {
      expect(install()).toEqual({
        status: 1,
        lines: [expect.any(String), expect.stringMatching(/^Cài gói không thành công.* \/ .*proxy/)],
      })
      expect(npmCalls()).toBe(calls)
    }
  })

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0', '23.1.0'])(
    'refuses Node %s in one line, before npm is asked',
    (version) => {
      expect(install(version)).toEqual({
        status: 1,
        lines: [expect.stringMatching(/^Cần Node\.js 20\.19 .* \/ Node\.js 20\.19\+/)],
      })
      expect(npmCalls()).toBe(0)
    },
  )

  it.each(['20.19.0', '22.12.0', '24.0.0', '25.1.0'])('runs on Node %s', (version) => {
    expect(install(version).status).toBe(0)
  })
})

// Brings node_modules in line with package-lock.json before anything else runs; silent when it already is.
// Runs before any package exists and on any Node, old ones included: built-ins and plain JavaScript only.
// Never retry with --omit=optional: the compilers' platform binaries are optional packages too.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lockFile = path.join(root, 'package-lock.json')
const stampFile = path.join(root, 'node_modules', '.so-ke-hoach-installed')
const platform = `${process.platform}-${process.arch}`

if (!isNodeSupported(process.versions.node)) {
  fail(
    `Cần Node.js 20.19 trở lên (đang dùng ${process.versions.node}), tải tại https://nodejs.org. / ` +
      `Node.js 20.19+, 22.12+ or 24+ is needed (this is ${process.versions.node}).`,
  )
}
const lock = readFileSync(lockFile)
const stamp = `${platform} ${createHash('sha256').update(lock).digest('hex')}`
const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
if (found !== stamp) {
  const samePlatform = found === '' || found.startsWith(`${platform} `)
  if (!(samePlatform && isInstalledByHand(JSON.parse(lock.toString('utf8'))))) install()
  writeFileSync(stampFile, stamp)
}

/** Vite asks for ^20.19 || >=22.12, dependency-cruiser for an even major. */
function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

/** Whether somebody's own `npm install` already put every package of the lock file there, in its version. */
function isInstalledByHand(wanted) {
  const hiddenLock = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hiddenLock)) return false
  const installed = JSON.parse(readFileSync(hiddenLock, 'utf8')).packages
  return Object.entries(wanted.packages).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] === undefined ? optional === true : installed[place].version === version),
  )
}

function install() {
  console.log('Đang cài các gói cần thiết, khoảng một phút … / Installing packages, about a minute …')
  const npm = process.env.npm_execpath
  // Said aloud, because NODE_ENV=production or a person's .npmrc would leave the tools out.
  const args = ['ci', '--include=dev', '--include=optional']
  // Inside an npm script the running npm is known; else `npm`, which on Windows is a .cmd that only a shell starts.
  const { status, error } =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync(`npm ${args.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true })
  if (status !== 0) {
    fail(
      `Cài gói không thành công${error ? ` (${error.message})` : ''}: kiểm tra mạng hoặc proxy của npm rồi chạy lại. / ` +
        'Packages could not be installed: check the network or the proxy of npm, then run again.',
    )
  }
}

function fail(line) {
  console.error(line)
  process.exit(1)
}

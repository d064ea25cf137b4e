// Opens a page in the person's browser, where there is somebody to look at it.
import { spawn } from 'node:child_process'

type Environment = Readonly<Record<string, string | undefined>>

/** Whether a browser window would be seen: not in CI, and not on a machine without a display. */
export function hasDisplay(environment: Environment, platform: NodeJS.Platform = process.platform): boolean {
  if (environment.CI !== undefined && environment.CI !== 'false') return false
  if (platform === 'win32' || platform === 'darwin') return true
  return (environment.DISPLAY ?? environment.WAYLAND_DISPLAY ?? '') !== ''
}

/** Asks the system to open the address; a system that cannot is no failure, the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address]
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

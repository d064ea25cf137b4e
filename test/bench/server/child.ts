// Programs of the bench in processes of their own, spoken with by messages: one question at a time, one answer each.
import { fork } from 'node:child_process'
import path from 'node:path'

export interface Child {
  /** Sends a message and waits for the next one that comes. */
  ask<T>(message: unknown): Promise<T>
  close(): void
}

/** @param file of this folder */
export function startChild(file: string): Child {
  const child = fork(path.join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'] })
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  // Whoever asks hears of it; nobody has to.
  ended.catch(() => {})
  return {
    ask: (message) => {
      const answer = new Promise<never>((resolve) => child.once('message', (it) => resolve(it as never)))
      child.send(message as object)
      return Promise.race([answer, ended])
    },
    close: () => {
      child.removeAllListeners('exit')
      child.disconnect()
    },
  }
}

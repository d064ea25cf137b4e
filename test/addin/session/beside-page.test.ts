// Work beside the page: what a worker answers, how it ends, and when the page does the work itself.
import { afterEach, expect, test, vi } from 'vitest'
import { askBeside } from '../../../addin/session/beside-page.ts'

afterEach(() => vi.unstubAllGlobals())

/** A worker that answers what it is asked with an event of its own. */
class Clerk extends EventTarget {
  isEnded = false
  readonly #answer: (question: unknown) => Event | undefined
  constructor(answer: (question: unknown) => Event | undefined) {
    super()
    this.#answer = answer
  }
  postMessage(question: unknown) {
    const event = this.#answer(question)
    if (event) queueMicrotask(() => this.dispatchEvent(event))
  }
  terminate() {
    this.isEnded = true
  }
}

function ask(answer: (question: unknown) => Event | undefined, signal?: AbortSignal) {
  vi.stubGlobal('Worker', Clerk)
  const clerk = new Clerk(answer)
  const beside = { open: () => clerk as unknown as Worker, answer: async (asked: string) => `trang: ${asked}` }
  return { clerk, reply: askBeside(beside, 'hỏi', signal) }
}

const says = (data: unknown) => () => new MessageEvent('message', { data })

test('a worker answers, and ends', async () => {
  const { clerk, reply } = ask((data) => new MessageEvent('message', { data: { value: `ngoài: ${data}` } }))
  expect(await reply).toBe('ngoài: hỏi')
  expect(clerk.isEnded).toBe(true)
})

test('what fails in a worker is told with its reason, and done nowhere else', async () => {
  const { clerk, reply } = ask(says({ failure: 'TypeError: hỏng' }))
  await expect(reply).rejects.toThrow('TypeError: hỏng')
  expect(clerk.isEnded).toBe(true)
})

test.each(['error', 'messageerror'])('where a worker cannot be had or heard (%s), the page does it', async (event) => {
  const { clerk, reply } = ask(() => new Event(event))
  expect(await reply).toBe('trang: hỏi')
  expect(clerk.isEnded).toBe(true)
})

test('a page that may have no workers does it itself', async () => {
  vi.stubGlobal('Worker', undefined)
  const open = () => expect.fail('there are none')
  expect(await askBeside({ open, answer: async () => 'trang' }, 'hỏi')).toBe('trang')
})

test('a worker that is called off ends at once, and nobody answers', async () => {
  const calling = new AbortController()
  const { clerk, reply } = ask(() => undefined, calling.signal)
  calling.abort(new Error('thôi'))
  await expect(reply).rejects.toThrow('thôi')
  expect(clerk.isEnded).toBe(true)
})

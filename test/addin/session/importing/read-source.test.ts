import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { answer } from '../../../../addin/session/importing/read-request.ts'
import { directoryFor, readMaterial, readSample } from '../../../../addin/session/importing/read-source.ts'
import { defaultRegime } from '../../../../shared/domain/plan.ts'
import { plan as planSchema } from '../../../../shared/wire/plan.ts'

const context = { signal: new AbortController().signal, inPlaceOf: undefined, ask: answer }
const readPasted = (text: string) => readMaterial({ kind: 'text', text }, context)

test('the sample comes with its bodies, fit for the wire, and names its secretariat', () => {
  const source = readSample()
  const directory = directoryFor(source)
  const plan = {
    id: 'p',
    number: '',
    issuedOn: '',
    issuer: '',
    title: '',
    groups: [],
    tasks: [],
    regime: defaultRegime,
  }
  expect(planSchema.safeParse({ ...plan, directory }).error).toBeUndefined()
  expect(source.secretariat).toBe('Sở Kế hoạch và Đầu tư')
  expect(directory.secretariat).toBe('so-khdt')
  expect(source.appendix.counts).toMatchObject({ tasks: 22, groups: 5, unread: 0 })
})

test('the same text pasted gives the same tasks, with a directory made from its cells', async () => {
  const text = await readFile(new URL('../../../../addin/import/sample/appendix.txt', import.meta.url), 'utf8')
  const [pasted, sample] = [await readPasted(text), readSample()]
  expect(pasted.appendix).toEqual(sample.appendix)
  expect(pasted.secretariat).toBe('')
  expect(pasted.bodies.agencies.map(({ name }) => name)).toContain('Sở Nội vụ')
})

test.each(['', '   \n\n ', 'một hai ba', '<html><script>alert(1)</script>'])(
  '%j gives no task and no failure',
  async (text) => {
    const { appendix } = await readPasted(text)
    expect(appendix.tasks).toEqual([])
  },
)

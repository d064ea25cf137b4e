// Without its settings nothing of the pane works.
import { expect, test } from 'vitest'
import { loadConfig } from '../../../addin/api/config.ts'

test('a file that is not there is an error of its own', async () => {
  const get = (async () => new Response('', { status: 404 })) as typeof fetch
  await expect(loadConfig(get, './config.json')).rejects.toThrow('config.json answers 404')
})

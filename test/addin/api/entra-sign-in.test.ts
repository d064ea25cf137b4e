// Signing in with the organisation's accounts, with a stand-in for Microsoft's library: when a person is asked, when not,
// and that a send in the middle of which a sign-in ends is neither lost nor doubled.
import { describe, expect, test } from 'vitest'
import { dialogProvider } from '../../../addin/api/dialog-sign-in.ts'
import { type AccessToken, createEntraSignIn, type TokenProvider } from '../../../addin/api/entra-sign-in.ts'
import { type Connection, send } from '../../../addin/api/http.ts'
import { askMsal, type MsalClient } from '../../../addin/api/msal-client.ts'
import { nestedAppProvider } from '../../../addin/api/nested-app.ts'
import type { OpenDialog } from '../../../addin/api/office-host.ts'
import { SignInFailed } from '../../../addin/api/token.ts'
import { pushAnswer } from '../../../shared/wire/sync.ts'

const hour = 3_600_000
const refused = () => Promise.reject(new SignInFailed('refused'))
const silence = () => Promise.reject(new SignInFailed('silence'))

/** A platform that gives numbered tokens for an hour, and notes what was asked of it. */
function platform() {
  const it = {
    time: 0,
    asked: [] as string[],
    issued: 0,
    answer: undefined as (() => Promise<AccessToken>) | undefined,
    give() {
      it.issued += 1
      return { token: `token-${it.issued}`, until: it.time + hour }
    },
  }
  const provider: TokenProvider = {
    silent: async (anew) => {
      it.asked.push(anew ? 'silent, anew' : 'silent')
      return it.answer ? it.answer() : it.give()
    },
    prompt: async () => {
      it.asked.push('prompt')
      it.answer = undefined
      return it.give()
    },
    forget: async () => {
      it.asked.push('forget')
    },
  }
  const signIn = createEntraSignIn({
    load: async () => {
      it.asked.push('load')
      return provider
    },
    now: () => it.time,
  })
  return { it, signIn }
}

describe('a person is asked', () => {
  test('by nothing but a click: not at the start, and not by a request', async () => {
    const { it, signIn } = platform()
    it.answer = refused
    expect(await signIn.resume?.()).toBe(false)
    expect(await signIn.token()).toBeUndefined()
    expect(it.asked).toEqual(['load', 'silent'])
    await signIn.signIn()
    expect(it.asked).toEqual(['load', 'silent', 'silent', 'prompt'])
    expect(await signIn.token()).toBe('token-1')
  })

  test('not even by a click where it goes without', async () => {
    const { it, signIn } = platform()
    await signIn.signIn()
    expect(it.asked).toEqual(['load', 'silent'])
  })

  test('not while the platform is out of reach: a window would be of no use', async () => {
    const { it, signIn } = platform()
    it.answer = silence
    await expect(signIn.signIn()).rejects.toMatchObject({ reason: 'silence' })
    expect(it.asked).not.toContain('prompt')
  })
})

test('nothing is loaded before somebody signs in, and what could not be loaded is tried again', async () => {
  let loads = 0
  const signIn = createEntraSignIn({
    now: () => 0,
    load: async () => {
      loads += 1
      if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
      return { silent: async () => ({ token: 'token', until: hour }), prompt: refused, forget: async () => {} }
    },
  })
  expect(await signIn.token()).toBeUndefined()
  expect(loads).toBe(0)
  await expect(signIn.signIn()).rejects.toMatchObject({ reason: 'silence' })
  await signIn.signIn()
  expect(await signIn.token()).toBe('token')
})

describe('a token', () => {
  test('is renewed before it ends, once, however many requests wait for it', async () => {
    const { it, signIn } = platform()
    await signIn.signIn()
    it.time = hour - 6 * 60_000
    expect(await signIn.token()).toBe('token-1')
    it.time = hour - 4 * 60_000
    expect(await Promise.all([signIn.token(), signIn.token(), signIn.token()])).toEqual(Array(3).fill('token-2'))
    expect(it.issued).toBe(2)
  })

  test('serves to its last minute while the platform is away, and not beyond', async () => {
    const { it, signIn } = platform()
    await signIn.signIn()
    it.answer = silence
    it.time = hour - 1
    expect(await signIn.token()).toBe('token-1')
    it.time = hour
    await expect(signIn.token()).rejects.toMatchObject({ reason: 'silence' })
  })

  test('is gone after signing out', async () => {
    const { it, signIn } = platform()
    await signIn.signIn()
    await signIn.signOut()
    expect(await signIn.token()).toBeUndefined()
    expect(it.asked.at(-1)).toBe('forget')
  })
})

test('a send whose sign-in ends is kept, and goes word for word after the click', async () => {
  const { it, signIn } = platform()
  const bodies: string[] = []
  const applied = new Set<string>()
  const get = (async (_: string, init: RequestInit) => {
    bodies.push(String(init.body))
    const isRepeat = applied.has(String(init.body))
    applied.add(String(init.body))
    return Response.json({ wire: 1, seq: 1, replayed: isRepeat, outcomes: [] })
  }) as typeof fetch
  const connection: Connection = { base: 'https://api', fetch: get, token: signIn.token, timeoutMs: 1_000 }
  const push = () => send(connection, { method: 'POST', path: '/push', body: '{"pushId":"a"}' }, pushAnswer)
  await signIn.signIn()
  expect(await push()).toMatchObject({ kind: 'ok', value: { replayed: false } })
  it.time = 2 * hour
  it.answer = refused
  // Settles nothing, so the engine keeps it in flight.
  expect(await push()).toMatchObject({ kind: 'problem', problem: { type: 'not-signed-in' } })
  expect(it.asked).not.toContain('prompt')
  await signIn.signIn()
  expect(await push()).toMatchObject({ kind: 'ok', value: { replayed: true } })
  expect(new Set(bodies).size).toBe(1)
  expect(applied.size).toBe(1)
})

describe('a token that the server does not take though it should be good still', () => {
  const sendingWith = (signIn: ReturnType<typeof platform>['signIn'], takes: (token: string) => boolean) => {
    const bodies: string[] = []
    const get = (async (_: string, init: RequestInit) => {
      bodies.push(String(init.body))
      const { authorization = '' } = init.headers as Record<string, string>
      if (takes(authorization.slice('Bearer '.length))) {
        return Response.json({ wire: 1, seq: 1, replayed: false, outcomes: [] })
      }
      return Response.json({ type: 'not-signed-in', title: 'Sign-in is required', status: 401 }, { status: 401 })
    }) as typeof fetch
    const connection: Connection = { base: 'https://api', fetch: get, token: signIn.token, timeoutMs: 1_000 }
    const push = () => send(connection, { method: 'POST', path: '/push', body: '{"pushId":"a"}' }, pushAnswer)
    return { push, bodies }
  }

  test('is renewed from the platform, and the push goes on word for word without a person', async () => {
    const { it, signIn } = platform()
    const { push, bodies } = sendingWith(signIn, (token) => token !== 'token-1')
    await signIn.signIn()
    expect(await Promise.all([push(), push()])).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }])
    expect(it.asked).toEqual(['load', 'silent', 'silent, anew'])
    expect(new Set(bodies).size).toBe(1)
    expect(await signIn.token()).toBe('token-2')
  })

  test('is given up where the platform has no other, until a click that asks the person', async () => {
    const { it, signIn } = platform()
    const { push, bodies } = sendingWith(signIn, (token) => token === 'token-2')
    await signIn.signIn()
    it.answer = async () => ({ token: 'token-1', until: it.time + hour })
    expect(await push()).toMatchObject({ kind: 'problem', problem: { type: 'not-signed-in' } })
    expect(bodies.length).toBe(1)
    expect(it.asked).not.toContain('prompt')
    await signIn.signIn()
    expect(it.asked.at(-1)).toBe('prompt')
    expect(await push()).toMatchObject({ kind: 'ok' })
  })

  test('and no fresh one either: said after two tries', async () => {
    const { signIn } = platform()
    const { push, bodies } = sendingWith(signIn, () => false)
    await signIn.signIn()
    expect(await push()).toMatchObject({ kind: 'problem', problem: { type: 'not-signed-in' } })
    expect(bodies.length).toBe(2)
  })
})

/** Microsoft's library, as far as it is used. */
function library(over: Partial<MsalClient> = {}) {
  const asked: object[] = []
  const result = { accessToken: 'token', expiresOn: new Date(hour) }
  const client: MsalClient = {
    getAllAccounts: () => [],
    acquireTokenSilent: async (request) => {
      asked.push({ silent: request })
      return result
    },
    acquireTokenPopup: async (request) => {
      asked.push({ popup: request })
      return result
    },
    ...over,
  }
  return { client, asked }
}

test('within Excel the host is asked, silently or with its own window', async () => {
  const { client, asked } = library()
  const provider = nestedAppProvider(client, 'api://so-ke-hoach/Plan.ReadWrite')
  expect(await provider.silent(false)).toEqual({ token: 'token', until: hour })
  await provider.prompt()
  await provider.silent(true)
  const request = { scopes: ['api://so-ke-hoach/Plan.ReadWrite'] }
  expect(asked).toEqual([
    { silent: { ...request, forceRefresh: false } },
    { popup: request },
    { silent: { ...request, forceRefresh: true } },
  ])
})

test.each([
  ['interaction_required', 'refused'],
  ['no_account_error', 'refused'],
  ['user_cancelled', 'refused'],
  ['post_request_failed', 'silence'],
  ['no_network_connectivity', 'silence'],
  ['timed_out', 'silence'],
])('the library’s %s means %s', async (errorCode, reason) => {
  await expect(askMsal(() => Promise.reject(Object.assign(new Error(), { errorCode })))).rejects.toMatchObject({
    reason,
  })
})

describe('in a dialog', () => {
  const page = 'https://so-ke-hoach.vn/app/sign-in.html'
  type Play = (events: Parameters<OpenDialog>[1]) => void

  function dialog(play: Play, over: Partial<MsalClient> = {}) {
    const heard = { opened: [] as string[], closed: 0, time: 0 }
    const { client, asked } = library(over)
    const openDialog: OpenDialog = async (address, events) => {
      heard.opened.push(address)
      queueMicrotask(() => queueMicrotask(() => play(events)))
      return () => {
        heard.closed += 1
      }
    }
    const provider = dialogProvider({ client, scope: 'scope', openDialog, page, now: () => heard.time })
    return { provider, heard, asked }
  }
  const token = JSON.stringify({ token: 'from-dialog', until: hour })

  test('our page hands over a token, which serves until it ends where the cache is not shared', async () => {
    const { provider, heard } = dialog(({ onMessage }) => onMessage(token, 'https://so-ke-hoach.vn'))
    await expect(provider.silent(false)).rejects.toMatchObject({ reason: 'refused' })
    expect(await provider.prompt()).toEqual({ token: 'from-dialog', until: hour })
    expect(heard).toMatchObject({ opened: [page], closed: 1 })
    expect(await provider.silent(false)).toMatchObject({ token: 'from-dialog' })
    heard.time = hour
    await expect(provider.silent(false)).rejects.toMatchObject({ reason: 'refused' })
  })

  test('where the cache is shared the library renews it, without a hidden frame', async () => {
    const account = { homeAccountId: 'a' }
    const { provider, asked } = dialog(({ onMessage }) => onMessage(token, undefined), {
      getAllAccounts: () => [account],
    })
    await provider.prompt()
    expect(await provider.silent(false)).toMatchObject({ token: 'token' })
    expect(asked).toEqual([{ silent: { scopes: ['scope'], account, cacheLookupPolicy: 2, forceRefresh: false } }])
    await provider.forget()
    await expect(provider.silent(false)).rejects.toMatchObject({ reason: 'refused' })
  })

  test.each<[string, Play]>([
    ['the person closes it', ({ onEnd }) => onEnd(12006)],
    ['it says that it failed', ({ onMessage }) => onMessage('{"failed":"access_denied"}', undefined)],
    ['it says something else', ({ onMessage }) => onMessage('hello', undefined)],
  ])('nobody is signed in when %s, and it is closed', async (_, play) => {
    const { provider, heard } = dialog(play)
    await expect(provider.prompt()).rejects.toMatchObject({ reason: 'refused' })
    expect(heard.closed).toBe(1)
  })

  test('what another page says is not heard', async () => {
    const { provider } = dialog(({ onMessage, onEnd }) => {
      onMessage(token, 'https://elsewhere.vn')
      onEnd(12006)
    })
    await expect(provider.prompt()).rejects.toMatchObject({ reason: 'refused' })
  })

  test('a dialog that cannot be opened signs nobody in', async () => {
    const { client } = library()
    const openDialog: OpenDialog = () => Promise.reject(new Error('12007'))
    const provider = dialogProvider({ client, scope: 'scope', openDialog, page, now: () => 0 })
    await expect(provider.prompt()).rejects.toMatchObject({ reason: 'refused' })
  })
})

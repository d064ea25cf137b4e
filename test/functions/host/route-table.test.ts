// Which function a request goes to, by the rules of the real host.
import { describe, expect, test } from 'vitest'
import { matchRoute, routeTable } from '../../../functions/host/route-table.ts'

/** Functions named by their routes, such as `GET plans/{plan}`. */
function tableOf(routes: readonly string[], prefix = 'api') {
  const functions = routes.map((line) => {
    const [method = '', route = ''] = line.split(' ')
    const bindings = { trigger: { type: 'httpTrigger', methods: [method], route } }
    return { name: line, bindings, callback: () => {} }
  })
  return routeTable(functions, prefix)
}

const routes = tableOf([
  'GET {*rest}',
  'GET plans/{plan}',
  'PUT plans/{plan}',
  'GET plans/mine',
  'GET plans/{number:int}',
  'GET ids/{id:guid}/{word:alpha}',
  'GET pages/{page?}',
  'POST plans/{plan}/periods/{period}/agencies/{agency}/push',
])

describe('a request goes to', () => {
  const guid = '11111111-1111-4111-8111-111111111111'
  test.each([
    ['GET', '/api/plans/kh-67', 'GET plans/{plan}', { plan: 'kh-67' }],
    ['PUT', '/api/plans/kh-67', 'PUT plans/{plan}', { plan: 'kh-67' }],
    ['GET', '/API/Plans/KH-67', 'GET plans/{plan}', { plan: 'KH-67' }],
    ['GET', '/api/plans/kh-67/', 'GET plans/{plan}', { plan: 'kh-67' }],
    ['GET', '/api/plans/mine', 'GET plans/mine', {}],
    ['GET', '/api/plans/67', 'GET plans/{number:int}', { number: '67' }],
    ['GET', '/api/plans/P%2F1', 'GET plans/{plan}', { plan: 'P/1' }],
    ['GET', '/api/plans/k%E1%BA%BF', 'GET plans/{plan}', { plan: 'kế' }],
    ['GET', `/api/ids/${guid}/abc`, 'GET ids/{id:guid}/{word:alpha}', { id: guid, word: 'abc' }],
    ['GET', `/api/ids/${guid}/abc1`, 'GET {*rest}', { rest: `ids/${guid}/abc1` }],
    ['GET', '/api/pages', 'GET pages/{page?}', {}],
    ['GET', '/api/pages/2', 'GET pages/{page?}', { page: '2' }],
    ['GET', '/api/what/else', 'GET {*rest}', { rest: 'what/else' }],
    [
      'POST',
      '/api/plans/kh-67/periods/2013/agencies/so-noi-vu/push',
      'POST plans/{plan}/periods/{period}/agencies/{agency}/push',
      { plan: 'kh-67', period: '2013', agency: 'so-noi-vu' },
    ],
  ] as const)('%s %s → %s', (method, path, name, params) => {
    const match = matchRoute(routes, method, path)
    expect(match?.route.target.name).toBe(name)
    expect(match?.params).toEqual(params)
  })
})

test.each([
  ['another method on a known path', 'DELETE', '/api/plans/kh-67'],
  ['HEAD on what is there for GET', 'HEAD', '/api/plans/kh-67'],
  ['a path outside the prefix', 'GET', '/plans/kh-67'],
  ['a broken escape', 'GET', '/api/plans/%E1%BA'],
  ['too few parts', 'POST', '/api/plans/kh-67/periods/2013/agencies/so-noi-vu'],
  ['too many parts', 'POST', '/api/plans/kh-67/periods/2013/agencies/so-noi-vu/push/more'],
  ['an empty parameter', 'POST', '/api/plans//periods/2013/agencies/so-noi-vu/push'],
])('%s is not found', (_, method, path) => {
  expect(matchRoute(routes, method, path)).toBeUndefined()
})

test('without a route the function answers under its name, to GET and POST', () => {
  const table = routeTable([{ name: 'Ping', bindings: { trigger: { type: 'httpTrigger' } }, callback: () => {} }], '')
  expect(matchRoute(table, 'GET', '/ping')).toBeDefined()
  expect(matchRoute(table, 'POST', '/ping')).toBeDefined()
  expect(matchRoute(table, 'PUT', '/ping')).toBeUndefined()
})

test.each(['plans/{plan:regex(a)}', 'plans/{plan=1}', 'plans/x{plan}', 'plans/{a}{b}', 'plans/{plan:length}'])(
  'a template that this host cannot serve as Azure would stops the start: %s',
  (route) => {
    expect(() => tableOf([`GET ${route}`])).toThrow(/not supported/)
  },
)

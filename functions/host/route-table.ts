// Which function a request goes to, by the rules of the real host: no matter of case, literals before parameters before
// catch-alls, and a known path with another method is 404, not 405.
import type { RegisteredFunction } from './core.ts'

export interface Route {
  readonly target: RegisteredFunction
  /** Name of the trigger's binding, under which the request is handed over. */
  readonly binding: string
  readonly methods: readonly string[]
  readonly segments: readonly Segment[]
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly test: RegExp | undefined; readonly optional: boolean }
  | { readonly kind: 'rest'; readonly name: string }

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

const constraints: Readonly<Record<string, RegExp>> = {
  int: /^-?\d+$/,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  alpha: /^[a-z]+$/i,
}

/** @throws Error for a template this host cannot serve as Azure would. */
export function routeTable(functions: readonly RegisteredFunction[], prefix: string): Route[] {
  const routes = functions.flatMap((target) => {
    const [binding, trigger] = Object.entries(target.bindings).find(([, it]) => it.type === 'httpTrigger') ?? []
    if (binding === undefined || trigger === undefined) return []
    const template = [prefix, trigger.route ?? target.name].filter((it) => it !== '').join('/')
    const methods = (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase())
    return [{ target, binding, methods, segments: parseTemplate(template) }]
  })
  return routes.sort((a, b) => compareRanks(ranks(a), ranks(b)))
}

/** The first route, the most literal first, that takes the path and the method. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const parts = pathParts(path)
  if (parts === undefined) return undefined
  for (const route of routes) {
    if (!route.methods.includes(method)) continue
    const params = matchSegments(route.segments, parts)
    if (params !== undefined) return { route, params }
  }
  return undefined
}

function parseTemplate(template: string): Segment[] {
  return template.split('/').map((text): Segment => {
    if (!/[{}]/.test(text)) return { kind: 'literal', text: text.toLowerCase() }
    const [, rest, name, constraint, optional] = /^\{(\*)?([A-Za-z_]\w*)(?::(\w+))?(\?)?\}$/.exec(text) ?? []
    const test = constraint === undefined ? undefined : constraints[constraint]
    if (name === undefined || (constraint !== undefined && test === undefined)) {
      throw new Error(`route template not supported: ${template}`)
    }
    return rest === undefined
      ? { kind: 'parameter', name, test, optional: optional !== undefined }
      : { kind: 'rest', name }
  })
}

/** The decoded parts of a path; `undefined` where an escape is broken. */
function pathParts(path: string): string[] | undefined {
  try {
    return path
      .replace(/^\/+|\/+$/g, '')
      .split('/')
      .map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function matchSegments(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'rest') {
      params[segment.name] = parts.slice(index).join('/')
      return params
    }
    const part = parts[index]
    if (part === undefined || part === '') {
      if (segment.kind === 'parameter' && segment.optional) return params
      return undefined
    }
    if (segment.kind === 'literal') {
      if (segment.text !== part.toLowerCase()) return undefined
    } else {
      if (segment.test?.test(part) === false) return undefined
      params[segment.name] = part
    }
  }
  return parts.length > segments.length ? undefined : params
}

function ranks(route: Route): number[] {
  return route.segments.map((segment) => {
    if (segment.kind === 'literal') return 0
    if (segment.kind === 'rest') return 3
    return segment.test === undefined ? 2 : 1
  })
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

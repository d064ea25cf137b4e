// Tells the functions host which addresses there are. Authorization is ours (a bearer token), not the platform's function
// keys, hence 'anonymous'.
import { app, type HttpHandler } from '@azure/functions'
import { type RouteName, routes } from './routes.ts'

/** @example registerHandlers((name) => handlers[name]) */
export function registerHandlers(handlerOf: (name: RouteName) => HttpHandler): void {
  for (const [name, [method, route]] of Object.entries(routes)) {
    app.http(name, { methods: [method], route, authLevel: 'anonymous', handler: handlerOf(name as RouteName) })
  }
}

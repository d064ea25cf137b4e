// Tells the functions host which addresses and timers there are. Authorization is ours (a bearer token), not the platform's function
// keys, hence 'anonymous'.
import { app, type HttpHandler, type TimerHandler } from '@azure/functions'
import { type RouteName, routes, type TimerName, timers } from './routes.ts'

/** @example registerHandlers((name) => handlers[name]) */
export function registerHandlers(handlerOf: (name: RouteName) => HttpHandler): void {
  for (const [name, [method, route]] of Object.entries(routes)) {
    app.http(name, { methods: [method], route, authLevel: 'anonymous', handler: handlerOf(name as RouteName) })
  }
}

/** @example registerTimers((name) => timers[name]) */
export function registerTimers(handlerOf: (name: TimerName) => TimerHandler): void {
  for (const [name, schedule] of Object.entries(timers)) {
    app.timer(`${name}Timer`, { schedule, handler: handlerOf(name as TimerName) })
  }
}

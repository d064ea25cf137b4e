// Verbs whose code comes when the first of them is asked for: most people never ask, and the pane opens sooner.

/** Anything all of whose members answer a promise. */
type Verbs<T> = { readonly [Name in keyof T]: (...args: never[]) => Promise<unknown> }

/**
 * @param load what it rejects with, each verb rejects with; it is asked for again by the next one
 * @example const members = later(async () => (await import('./members-client.ts')).createMembersApi(connection))
 */
export function later<T extends Verbs<T>>(load: () => Promise<T>): T {
  const verb =
    (name: keyof T) =>
    async (...args: never[]) =>
      (await load())[name](...args)
  return new Proxy<object>({}, { get: (_, name) => verb(name as keyof T) }) as T
}

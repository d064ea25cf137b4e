// What a page needs before it can be drawn, in two files that a browser reads side by side: libraries, which stay in its
// cache over updates, and our own. Left to itself, the bundler gives every module that a later part needs too a file of
// its own, and a slow office network fetches twenty of them one after another.

/** What the bundler tells of the modules it has read. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * The bundler's `output` for a page.
 *
 * @param entry path of the page's first module
 * @param apart paths of the first modules of other pages: what they need too keeps files of its own
 */
export function inTwoFiles(entry: string, apart: readonly string[] = []) {
  let needed: ReadonlySet<string> | undefined
  const name = (id: string, graph: ModuleGraph): string | null => {
    needed ??= without(reachable([entry], graph), reachable(apart, graph))
    if (!needed.has(id)) return null
    return id.includes('/node_modules/') ? 'libraries' : 'start'
  }
  return { codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'start', name }] } }
}

/** Every module that the given ones import at once, themselves included. */
function reachable(from: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(from)
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

const without = (all: Iterable<string>, others: ReadonlySet<string>) =>
  new Set([...all].filter((id) => !others.has(id)))

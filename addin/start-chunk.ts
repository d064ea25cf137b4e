// What a page needs before it can be drawn, in one file. Left to itself, the bundler gives every module that a later part
// needs too a file of its own, and a slow office network fetches twenty of them one after another.

/** What the bundler tells of the modules it has read. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * The bundler's `output`, so that the page gets one file.
 *
 * @param entry path of the page's first module
 * @param apart paths of the first modules of other pages: what they need too keeps files of its own
 */
export function inOneFile(entry: string, apart: readonly string[] = []) {
  let needed: ReadonlySet<string> | undefined
  const name = (id: string, graph: ModuleGraph): string | null => {
    needed ??= without(reachable([entry], graph), reachable(apart, graph))
    return needed.has(id) ? 'start' : null
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

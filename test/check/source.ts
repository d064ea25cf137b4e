// Reads the TypeScript of the repository once, with its syntax tree, for the checks that look at code.
// The tree comes from Vite's own parser: TypeScript 7 offers none to JavaScript.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParseResult, parseSync } from 'vite'

export type Source = {
  /** Path from the root of the repository, with forward slashes: `shared/domain/plan.ts`. */
  path: string
  text: string
  syntax: ParseResult
}

const NOT_OURS = new Set(['node_modules', 'dist', 'fixtures', 'output'])

/** Parses one file; throws when it is not TypeScript at all, since no rule could be held then. */
export function parseSource(filePath: string, text: string): Source {
  const syntax = parseSync(filePath, text)
  const [error] = syntax.errors
  if (error !== undefined) throw new Error(`${filePath} cannot be parsed: ${error.message}`)
  return { path: filePath, text, syntax }
}

/** All `.ts`, `.tsx` and `.mts` files of some top-level folders. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const filePath = `${folder}/${entry.name}`
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : readSources(root, [filePath])
      return /\.m?tsx?$/.test(entry.name)
        ? [parseSource(filePath, readFileSync(path.join(root, filePath), 'utf8'))]
        : []
    }),
  )
}

/** `shared/domain/plan.ts:12`, for a message. */
export function place(source: Source, offset: number): string {
  return `${source.path}:${source.text.slice(0, offset).split('\n').length}`
}

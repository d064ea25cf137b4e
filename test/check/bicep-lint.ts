// What can be said of the Bicep files without Azure: that they are Bicep at all, by its grammar, and that they keep to a
// few rules of ours. No compiler runs here: types, symbols and what Azure makes of them are not checked.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Parser from 'tree-sitter'
import bicep from 'tree-sitter-bicep'

interface Node {
  readonly type: string
  readonly isError: boolean
  readonly isMissing: boolean
  readonly hasError: boolean
  readonly startPosition: { readonly row: number; readonly column: number }
  readonly children: readonly Node[]
}

/** Everything wrong with a Bicep file, one line each: `functions/infra/api.bicep:7 …`. */
export function lintBicep(file: string, text: string): string[] {
  const parser = new Parser()
  parser.setLanguage(bicep as Parameters<Parser['setLanguage']>[0])
  const root = parser.parse(text).rootNode as unknown as Node
  return [...syntaxFaults(root).map((row) => `${file}:${row + 1} is not Bicep`), ...ruleFaults(file, text)]
}

/** The Bicep files of a folder, with their names. */
export function readBicep(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => ({ file: name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

function syntaxFaults(node: Node): number[] {
  if (node.isError || node.isMissing) return [node.startPosition.row]
  return node.hasError ? node.children.flatMap(syntaxFaults) : []
}

function ruleFaults(file: string, text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '')
  const faults: string[] = []
  const say = (fault: string) => faults.push(`${file} ${fault}`)
  if (/listKeys|listAccountSas|AccountKey=/.test(code)) say('uses a key: identities open every door')
  if (/'(br|ts)[:/]/.test(code)) say('takes a module from a registry: write plain resources')
  const accounts = code.match(/'Microsoft\.Storage\/storageAccounts@/g)?.length ?? 0
  const keyless = code.match(/allowSharedKeyAccess: false/g)?.length ?? 0
  if (accounts !== keyless) say('has a storage account that keys open')
  for (const [, name = ''] of code.matchAll(/^(?:param|var)\s+(\w+)/gm)) {
    if ((code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) < 2) say(`never uses ${name}`)
  }
  return faults
}

// Secrets that got into the repository: keys, tokens and signed addresses, told by their form. Found ones are named by
// place alone, since what this prints ends in logs.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Each as its owner writes it; a placeholder such as `<key>` or `…` has another form. */
const forms: readonly (readonly [what: string, form: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{40}/],
  // The one of Microsoft's emulator is published, and the same on every machine.
  ['a storage account’s key', /AccountKey=(?!Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1)[A-Za-z0-9+/]{86}==/],
  ['a signed address', /[?&]sig=[A-Za-z0-9%_-]{40}/],
  ['a client secret of Microsoft Entra ID', /\b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}\b/],
  ['a token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/],
]

/** What a text holds that is nobody else's to read, one line each: `functions/app.ts:7 holds a token`. */
export function findSecrets(file: string, text: string): string[] {
  return forms.flatMap(([what, form]) => {
    const at = text.search(form)
    return at < 0 ? [] : [`${file}:${text.slice(0, at).split('\n').length} holds ${what}`]
  })
}

const texts = /\.(tsx?|m?js|json|md|ya?ml|html|css|bicep|xml|svg|conf|env|sh|txt)$/
/** Not of the repository: what is installed, built or written by tests. */
const elsewhere = new Set(['node_modules', 'dist', '.git', '.data', '.certs', '.azure', 'output'])

/** Every text of the repository, by its path from the root. */
export function* readTexts(root: string, folder = ''): Generator<{ readonly file: string; readonly text: string }> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!elsewhere.has(entry.name)) yield* readTexts(root, file)
    } else if (texts.test(entry.name)) yield { file, text: readFileSync(path.join(root, file), 'utf8') }
  }
}

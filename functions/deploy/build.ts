// `npm run build`: the add-in's pages in dist/addin, the functions app in dist/functions. Nothing in them knows where they
// will stand: the pages read config.json beside them, the functions their settings.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { bundleFunctions } from './bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

await Promise.all([build({ configFile: path.join(root, 'addin/vite.config.ts'), logLevel: 'warn' }), bundleFunctions()])
console.log('dist/addin, dist/functions')

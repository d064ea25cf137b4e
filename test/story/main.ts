// `npm run story`: tells the story step by step in Vietnamese; `--en` in English; `--json` prints the result alone.
import { runStory } from './story.ts'

const asJson = process.argv.includes('--json')
const language = process.argv.includes('--en') ? 'en' : 'vi'

const result = await runStory(asJson ? {} : { say: (line) => console.log(line[language]) })
if (asJson) console.log(JSON.stringify(result))

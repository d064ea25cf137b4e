// Writes a file beside the page, which stays usable meanwhile; whoever no longer wants it ends the worker.
import { answerBeside } from '../session/beside-page.ts'
import { writeFile } from './write-file.ts'

answerBeside(writeFile)

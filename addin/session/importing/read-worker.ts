// Reads beside the page, which stays usable meanwhile; whoever no longer wants the answer ends the worker.
import { answerBeside } from '../beside-page.ts'
import { answer } from './read-request.ts'

answerBeside(answer)

// Opens returned workbooks beside the page: unpacking and reading a large one takes seconds.
import { answerBeside } from '../beside-page.ts'
import { openFile } from './open-file.ts'

answerBeside(openFile)

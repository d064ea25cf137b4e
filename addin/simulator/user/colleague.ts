// Somebody who has the same workbook open on another machine: what they enter and arrange arrives here, but not what they
// select, and nothing of it is taken back by this person's undo.

import { Arranging } from './arranging.ts'

export class Colleague extends Arranging {}

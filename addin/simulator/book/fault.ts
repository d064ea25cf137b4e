// The errors an Excel host answers with. The code is what add-ins test; our message says what went wrong here.

/** An error that travels to the client as `OfficeExtension.Error`. */
export class HostFault extends Error {
  readonly code: string
  readonly httpStatusCode: number

  constructor(code: string, message: string, httpStatusCode: number) {
    super(message)
    this.name = 'HostFault'
    this.code = code
    this.httpStatusCode = httpStatusCode
  }
}

const detailed = (text: string, detail?: string): string => (detail ? `${text} (${detail})` : text)

export const invalidArgument = (detail?: string): HostFault =>
  new HostFault(
    'InvalidArgument',
    detailed('The argument is invalid or missing or has an incorrect format.', detail),
    400,
  )

export const itemNotFound = (detail?: string): HostFault =>
  new HostFault('ItemNotFound', detailed("The requested resource doesn't exist.", detail), 404)

export const itemAlreadyExists = (detail?: string): HostFault =>
  new HostFault('ItemAlreadyExists', detailed('The resource being created already exists.', detail), 409)

export const accessDenied = (detail?: string): HostFault =>
  new HostFault('AccessDenied', detailed('You cannot perform the requested operation.', detail), 401)

export const invalidReference = (detail?: string): HostFault =>
  new HostFault('InvalidReference', detailed('This reference is not valid for the current operation.', detail), 400)

export const invalidSelection = (detail?: string): HostFault =>
  new HostFault('InvalidSelection', detailed('The current selection is invalid for this operation.', detail), 400)

export const invalidOperation = (detail?: string): HostFault =>
  new HostFault('InvalidOperation', detailed('The operation attempted is invalid on the object.', detail), 400)

export const insertDeleteConflict = (detail?: string): HostFault =>
  new HostFault(
    'InsertDeleteConflict',
    detailed('The insert or delete operation attempted resulted in a conflict.', detail),
    409,
  )

/** A member of Excel's API which this simulator does not have: loud, and named. */
export const notSimulated = (type: string, member: string): HostFault =>
  new HostFault('ApiNotFound', `Simulated host: ${type}.${member} is not implemented`, 404)

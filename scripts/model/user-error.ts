/** The command cannot go on, and the person can do something about it. Shown as one line and a hint, without a stack. */
export class UserError extends Error {
  readonly hint: string | undefined

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
    this.hint = hint
  }
}

/** A reason not to start that the operator can remove: printed as one line, without a stack. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** An error as the log keeps it. */
interface LoggedError {
  type: string;
  code?: unknown;
  message: string;
  constraint?: unknown;
  table?: unknown;
  stack?: string;
  cause?: LoggedError;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Errors of the database, bare or wrapped by the mapper, quote rows and parameters in their message. Of those only the
 * code, the constraint, the table and the place in our code are kept.
 */
export function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const fields = error as Error & Record<string, unknown>;
  const fromDatabase = typeof fields.code === 'string' && SQLSTATE.test(fields.code);
  const logged: LoggedError = {
    type: error.name,
    message: fromDatabase ? `PostgreSQL error ${fields.code}` : error.message,
  };
  if (fields.code !== undefined) logged.code = fields.code;
  if (fields.constraint !== undefined) logged.constraint = fields.constraint;
  if (fields.table !== undefined) logged.table = fields.table;
  const frames = error.stack?.slice(error.stack.search(/\n\s+at /));
  if (frames?.startsWith('\n')) logged.stack = frames.trim();
  if (error.cause instanceof Error) logged.cause = safeError(error.cause) as LoggedError;
  return logged;
}

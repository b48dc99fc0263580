export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * A rule said no. `code` is stable and has its text in a `*.messages.ts` file, `params` fill that text, `field` is the
 * dotted path of the input that has to change. Parameters end up on screens and in logs: never a NIK or a name.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly params: ErrorParams;
  readonly field: string | undefined;

  constructor(code: string, params: ErrorParams = {}, field?: string) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.field = field;
  }
}

/** Several rules said no at once: a form shows all of them. */
export class DomainErrors extends Error {
  readonly errors: readonly DomainError[];

  constructor(errors: readonly DomainError[]) {
    super(errors.map((error) => error.code).join(', '));
    this.name = 'DomainErrors';
    this.errors = errors;
  }
}

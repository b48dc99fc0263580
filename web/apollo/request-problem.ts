import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request gave no answer, in the few kinds a page tells apart. */
export interface RequestProblem {
  kind: 'unreachable' | 'not-found' | 'too-many' | 'refused' | 'broken';
  /** The server's own sentence, in the viewer's language, where it is meant for people. */
  message?: string;
  /** To be quoted to the help desk; the server's log carries the same. */
  requestId?: string;
}

const kinds: Record<string, RequestProblem['kind']> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'not-found',
  RATE_LIMITED: 'too-many',
  LIMIT_EXCEEDED: 'refused',
  BAD_USER_INPUT: 'refused',
  CONFLICT: 'refused',
  UNAVAILABLE: 'unreachable',
};

/** Codes whose message is a sentence for the person at the screen; the others speak to programmers. */
const forPeople = new Set(['RATE_LIMITED', 'LIMIT_EXCEEDED', 'CONFLICT']);

export function readRequestProblem(error: unknown): RequestProblem {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const code = typeof first?.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL';
    const kind = kinds[code] ?? 'broken';
    const requestId = first?.extensions?.requestId;
    return {
      kind,
      ...(first && forPeople.has(code) ? { message: first.message } : {}),
      ...(typeof requestId === 'string' ? { requestId } : {}),
    };
  }
  if (ServerError.is(error)) {
    return { kind: error.statusCode === 429 ? 'too-many' : error.statusCode >= 500 ? 'broken' : 'refused' };
  }
  return { kind: 'unreachable' };
}

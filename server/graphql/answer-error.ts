import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../kernel/domain-error.ts';
import { isTopLevelCode, type TopLevelCode } from './error-codes.ts';

/** Codes of Apollo, the guards and the database drivers, as the closed list names them. */
const translated: Readonly<Record<string, TopLevelCode>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};
const LIMITS =
  /^Syntax Error: (Query depth limit|Aliases limit|Directives limit|Document contains more that \d+ tokens)/i;
// "data exception": an id that is none, a number too large, a character that no text column keeps
const BAD_DATA = /^22[0-9A-Z]{3}$/;
const CONNECTION_LOST = new Set([
  '08000',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
]);

/** What outsiders see of an error: a code of the closed list and a sentence without anybody's data. */
export function answerError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const code = codeOf(formatted, thrown);
  const explained = (code === 'BAD_USER_INPUT' || code === 'LIMIT_EXCEEDED') && driverCode(thrown) === null;
  const shown = explained ? formatted.message : code;
  const answer = { message: shown, extensions: { code } };
  return formatted.path ? { ...answer, path: formatted.path } : answer;
}

function codeOf(formatted: GraphQLFormattedError, thrown: unknown): TopLevelCode {
  const cause = unwrapResolverError(thrown);
  if (cause instanceof DomainError) return isTopLevelCode(cause.code) ? cause.code : 'BAD_USER_INPUT';
  if (LIMITS.test(formatted.message)) return 'LIMIT_EXCEEDED';
  const driver = driverCode(thrown);
  if (driver !== null) {
    if (CONNECTION_LOST.has(driver)) return 'UNAVAILABLE';
    if (driver === '42501') return 'FORBIDDEN';
    if (BAD_DATA.test(driver)) return 'BAD_USER_INPUT';
  }
  const given = formatted.extensions?.code;
  if (typeof given === 'string') return isTopLevelCode(given) ? given : (translated[given] ?? 'INTERNAL');
  return 'INTERNAL';
}

/** SQLSTATE or system code where the database or its connection spoke; its sentences quote statements and values. */
function driverCode(thrown: unknown): string | null {
  const code = (unwrapResolverError(thrown) as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

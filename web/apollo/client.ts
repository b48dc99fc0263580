import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ApolloLink } from '@apollo/client/link';
import { ErrorLink } from '@apollo/client/link/error';
import { from, of, switchMap } from 'rxjs';
import { portalHeaders } from '../access/portal-headers.ts';
import { endSession } from '../access/session-end.ts';
import { takeEarlyAnswer } from './early-answers.ts';

/** The client of the whole portal. What it has read lives in memory only and dies with the page. */
export function createPortalClient(): ApolloClient {
  const sessionEnd = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) {
      endSession();
    }
  });
  const early = new ApolloLink((operation, forward) => {
    const answer = takeEarlyAnswer(operation.operationName, operation.variables);
    return answer ? from(answer).pipe(switchMap((said) => (said ? of(said) : forward(operation)))) : forward(operation);
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { ...portalHeaders, 'apollo-require-preflight': '1' },
  });
  const client = new ApolloClient({
    link: ApolloLink.from([sessionEnd, early, http]),
    cache: new InMemoryCache({
      typePolicies: {
        Occupation: { keyFields: ['code'] },
        Sector: { keyFields: ['code'] },
        MemberCounts: { merge: true },
        SubsidyFigures: { merge: true },
        MemberImportCounts: { merge: true },
        MemberBulkCounts: { merge: true },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    // what was asked for before the first page was drawn is not asked for again by that page
    ssrForceFetchDelay: 1_500,
    devtools: { enabled: import.meta.env.DEV },
  });
  // ... but whoever acts before that time is over sees what came of it
  for (const act of ['pointerdown', 'keydown', 'change'])
    addEventListener(act, () => (client.prioritizeCacheValues = false), { once: true, capture: true });
  return client;
}

function isUnauthenticated(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  }
  return ServerError.is(error) && error.statusCode === 401;
}

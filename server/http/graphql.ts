import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type GraphQLSchema, Kind, type SelectionNode } from 'graphql';
import { answerError } from '../graphql/answer-error.ts';
import { limits } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import type { RequestScope } from './request-scope.ts';

/** The GraphQL server over the schema: limits before execution, closed error codes after it, the snapshot closed at the end. */
export function createApollo(schema: GraphQLSchema, log: Log): ApolloServer<RequestScope> {
  const armor = new ApolloArmor({
    maxDepth: { n: limits.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    maxTokens: { n: limits.tokens },
    costLimit: { maxCost: limits.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, flattenFragments: true },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return new ApolloServer<RequestScope>({
    schema,
    // who may look around is decided a request: the schema is published anyway, strangers need not probe it here
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules: armor.validationRules,
    plugins: [...armor.plugins, ApolloServerPluginLandingPageDisabled(), lifecycle(log)],
    formatError: (formatted, error) => formatted && answerError(formatted, error),
  });
}

function lifecycle(log: Log): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, operation }) {
          if (operation && asksForSchema(operation.selectionSet.selections)) await contextValue.viewer();
        },
        async didEncounterErrors({ contextValue, errors, operationName }) {
          for (const error of errors) {
            const { code } = answerError(error.toJSON() as never, error).extensions as { code: string };
            if (code === 'INTERNAL')
              log.error({ err: error.originalError ?? error, requestId: contextValue?.requestId, operationName }, 'request failed');
          }
        },
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            for (const error of response.body.singleResult.errors) {
              const extensions = error.extensions as Record<string, unknown> | undefined;
              if (extensions) extensions.requestId = contextValue.requestId;
            }
          }
          // not awaited: a read-only snapshot has nothing to lose
          void contextValue.close();
        },
      };
    },
  };
}

/** Introspection is for those who are signed in; __typename alone tells nothing. */
function asksForSchema(selections: readonly SelectionNode[]): boolean {
  return selections.some((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__') && s.name.value !== '__typename');
}

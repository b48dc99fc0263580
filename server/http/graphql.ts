import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { answerError } from '../graphql/answer-error.ts';
import { compiledExecution } from '../graphql/compiled-execution.ts';
import type { TopLevelCode } from '../graphql/error-codes.ts';
import { limits } from '../graphql/limits.ts';
import { weightOf } from '../graphql/weight.ts';
import { countQuestion } from '../jobs/others-work.ts';
import type { Log } from '../log.ts';
import type { RequestScope } from './request-scope.ts';

/** The GraphQL server over the schema: limits before execution, closed error codes after it. */
export function createApollo(schema: GraphQLSchema, log: Log): ApolloServer<RequestScope> {
  const armor = new ApolloArmor({
    maxDepth: { n: limits.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    // its own parses outside of the request, so that its errors would bear no request id: parseOptions counts too
    maxTokens: { enabled: false },
    // its own does not see numbers that travel as variables: graphql/weight.ts does
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return new ApolloServer<RequestScope>({
    gateway: compiledExecution(schema),
    // who may look around is decided a request: the schema is published anyway, strangers need not probe it here
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    validationRules: armor.validationRules,
    // cache hints would put a hook around every field of every row
    plugins: [
      ...armor.plugins,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      lifecycle(log),
    ],
    formatError: (formatted, error) => formatted && answerError(formatted, error),
  });
}

function lifecycle(log: Log): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation, request }) {
          countQuestion();
          if (!operation) return;
          if (asksForSchema(document) && !(await contextValue.viewerOrNull())) throw refusal('UNAUTHENTICATED');
          if (isTooHeavy(document, operation, request.variables ?? {})) throw refusal('LIMIT_EXCEEDED');
        },
        async didEncounterErrors({ contextValue, errors, operationName }) {
          for (const error of errors) {
            const { code } = answerError(error.toJSON() as never, error).extensions as { code: string };
            if (code === 'INTERNAL')
              log.error(
                { err: error.originalError ?? error, requestId: contextValue?.requestId, operationName },
                'request failed',
              );
          }
        },
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            for (const error of response.body.singleResult.errors) {
              const extensions = error.extensions as Record<string, unknown> | undefined;
              if (extensions) extensions.requestId = contextValue.requestId;
            }
          }
        },
      };
    },
  };
}

function refusal(code: TopLevelCode): GraphQLError {
  return new GraphQLError(code, { extensions: { code } });
}

/** Introspection is for those who are signed in, wherever in the document it hides; __typename alone tells nothing. */
function asksForSchema(document: DocumentNode): boolean {
  const known = schemaQuestions.get(document);
  if (known !== undefined) return known;
  let asked = false;
  visit(document, {
    [Kind.FIELD]({ name: { value } }) {
      asked ||= value === '__schema' || value === '__type';
    },
  });
  schemaQuestions.set(document, asked);
  return asked;
}

// Apollo keeps parsed documents, so what was found out about one need not be found out a second time.
const schemaQuestions = new WeakMap<DocumentNode, boolean>();
const weights = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** Only numbers among the variables can change a weight: equal numbers, equal weight. */
function isTooHeavy(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): boolean {
  const numbers = Object.entries(variables).flatMap(([name, value]) =>
    typeof value === 'number' ? `${name}=${value}` : [],
  );
  const known = weights.get(operation) ?? new Map<string, number>();
  weights.set(operation, known);
  const key = numbers.join();
  const weight = known.get(key) ?? weightOf(document, operation, variables);
  if (known.size < 100) known.set(key, weight);
  return weight > limits.cost;
}

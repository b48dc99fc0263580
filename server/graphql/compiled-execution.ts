import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A context whose answers rest on an assumption until they are settled. */
interface Settling {
  settle(): Promise<boolean>;
}

/**
 * Runs operations as compiled functions (graphql-jit) through Apollo's one hook for another executor. Answering a list
 * costs half the CPU of walking the document for each row. It works because rows are flat objects, never entities.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  // Apollo keeps parsed documents by their text, so the object itself is the key and leaves with it.
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery>>();

  function compile(document: DocumentNode, operationName: string | undefined): CompiledQuery | ExecutionResult {
    const ofDocument = compiled.get(document) ?? new Map<string, CompiledQuery>();
    compiled.set(document, ofDocument);
    const known = ofDocument.get(operationName ?? '');
    if (known) return known;
    const made = compileQuery(schema, document, operationName);
    if (isCompiledQuery(made)) ofDocument.set(operationName ?? '', made);
    return made;
  }

  return {
    async load() {
      return {
        executor: async ({ document, operationName, context, request }) => {
          const query = compile(document, operationName ?? undefined);
          if (!isCompiledQuery(query)) return query;
          const scope = context as unknown as Settling;
          let result: ExecutionResult;
          do result = (await query.query(undefined, context, request.variables ?? {})) as ExecutionResult;
          while (!(await scope.settle()));
          return result.errors ? { ...result, errors: result.errors.map(ordinary) } : result;
        },
      };
    },
    onSchemaLoadOrUpdate(listen) {
      listen({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    async stop() {},
  };
}

/**
 * graphql-jit's errors are frozen, and Apollo's plugins write on them; those about variables carry no code because
 * Apollo tells them by nodes that are not there. Where no resolver threw, the caller sent something that does not fit.
 */
function ordinary({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  const code = path || originalError ? {} : { code: 'BAD_USER_INPUT' };
  return new GraphQLError(message, { path, originalError, extensions: { ...code, ...extensions } });
}

import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { DemoAccount } from '../access/demo-account.ts';
import { ViewerMemory } from '../database/viewer-memory.ts';
import { limits } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import { RegionCache } from '../region/region-cache.ts';
import { callerOf } from './caller.ts';
import { refuseCrossSite } from './cross-site.ts';
import { createApollo } from './graphql.ts';
import { metrics } from './metrics.ts';
import { passwordRoutes } from './password.routes.ts';
import { type Portal, RequestScope } from './request-scope.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { isAsset, webApp } from './web-app.ts';

export interface AppOptions extends Omit<Portal, 'regions' | 'viewers'> {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly secureCookies: boolean;
  readonly trustedProxies: number;
  readonly demoAccounts: readonly DemoAccount[];
  readonly mailer: Mailer;
  /** Address that people type, without a trailing slash. */
  readonly address: string;
  /** Folder of the built web app. */
  readonly webFolder: string;
  /** Further routes of nouns that take and give files. */
  readonly routes?: (app: FastifyInstance, scopeOf: (request: FastifyRequest) => RequestScope) => Promise<void>;
}

/** The application behind the one port: GraphQL, sign-in, files, metrics, the web app. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { log } = options;
  const portal: Portal = { ...options, regions: new RegionCache(), viewers: new ViewerMemory() };
  const app: FastifyInstance = fastify({
    bodyLimit: limits.bodyBytes,
    trustProxy: (_address, hop) => hop <= options.trustedProxies - 1,
    genReqId: () => randomUUID(),
    logger: false,
  });
  const scopeOf = (request: FastifyRequest, prepared = false) =>
    new RequestScope(portal, callerOf(request, options.secureCookies), prepared);

  await app.register(helmet, {
    global: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: options.secureCookies,
  });
  // GraphQL answers are JSON that no browser shows; their few headers are set by hand, the full set costs as much as a query.
  // Scripts and styles are no pages either: on a slow link the full set of twenty of them is a tenth of a second.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/graphql')
      reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    else if (isAsset(request.url))
      reply.header('x-content-type-options', 'nosniff').header('cross-origin-resource-policy', 'same-origin');
    else reply.helmet();
  });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(cookie);
  app.addHook('onRequest', refuseCrossSite);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    // the reader went away before the answer was out: nobody is left to tell
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500)
      log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed');
    const code = status === 500 ? 'INTERNAL' : status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT';
    return reply.code(status).send({ code, message: code, requestId: request.id });
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request;
    log.debug(
      { requestId: id, method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });

  const apollo = createApollo(options.schema, log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.post('/graphql', fastifyApolloHandler(apollo, { context: async (request) => scopeOf(request, true) }));
  signInRoutes(app, options);
  passwordRoutes(app, options, (request) => scopeOf(request));
  metrics(app, options.pools);
  await options.routes?.(app, (request) => scopeOf(request));
  webApp(app, options.webFolder);
  await app.ready();
  return app;
}

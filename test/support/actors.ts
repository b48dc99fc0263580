import type { FastifyInstance } from 'fastify';
import type { Role } from '../../server/access/viewer.ts';
import type { Keyed, User } from './builders.ts';
import type { TestPortal } from './portal.ts';

/** Whatever JSON holds: an answer is checked by the story that reads it. */
export type Json = ReturnType<JSON['parse']>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Json;
  readonly errors: readonly { message: string; extensions: { code: string; requestId: string } }[];
  /** The code of the first error above all payloads, null where there is none. */
  readonly code: string | null;
  readonly text: string;
}

/** Somebody at a browser: a session cookie, the header that marks requests of our own page, JSON over HTTP. */
export interface Actor {
  readonly user: User;
  readonly cookie: string;
  /** The whole answer, errors included. */
  ask(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The data; throws when there was any error above the payloads. */
  query(document: string, variables?: object): Promise<Json>;
}

const ours = { 'x-portal-request': '1' };

export async function post(
  app: FastifyInstance,
  document: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const payload = { query: document, variables };
  const response = await app.inject({ method: 'POST', url: '/graphql', headers: { ...ours, ...headers }, payload });
  const body = response.json() as { data?: unknown; errors?: Answer['errors'] };
  const errors = body.errors ?? [];
  return {
    status: response.statusCode,
    headers: response.headers,
    data: body.data,
    errors,
    code: errors[0]?.extensions.code ?? null,
    text: response.body,
  };
}

export function actor(app: FastifyInstance, user: User, cookie: string): Actor {
  const ask: Actor['ask'] = (document, variables, headers) => post(app, document, variables, { cookie, ...headers });
  return {
    user,
    cookie,
    ask,
    async query(document, variables) {
      const answer = await ask(document, variables);
      if (answer.code !== null) throw new Error(`${answer.code}: ${answer.errors[0]?.message}`);
      return answer.data;
    },
  };
}

/** The user with a session that is already open, without the slow password check. */
export async function as(portal: TestPortal, user: User): Promise<Actor> {
  const { token } = await portal.make.session(user);
  return actor(portal.app, user, `portal=${token}`);
}

export const coordinatorOf = async (portal: TestPortal, ...partners: Keyed[]) =>
  as(portal, await portal.make.user('COORDINATOR', { partners }));

export const operatorOf = async (portal: TestPortal, partner: Keyed, regionCode: string) =>
  as(portal, await portal.make.user('OPERATOR', { partner, regionCode }));

export const officerOf = async (portal: TestPortal, office: Keyed) =>
  as(portal, await portal.make.user('OFFICE', { office }));

export const withoutScope = async (portal: TestPortal, role: Extract<Role, 'AGENCY' | 'AUDITOR' | 'ADMINISTRATOR'>) =>
  as(portal, await portal.make.user(role, null));

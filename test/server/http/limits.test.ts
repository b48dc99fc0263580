import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topLevelCodes } from '../../../server/graphql/error-codes.ts';
import { limits } from '../../../server/graphql/limits.ts';
import { type Actor, coordinatorOf, post, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  coordinator = await coordinatorOf(portal, await portal.make.partner());
});
afterAll(() => portal.close());

const deep = (levels: number) => `{ region(code: "15") ${'{ parent '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;
const code = async (document: string, variables = {}) => (await coordinator.ask(document, variables)).code;

describe('A question that asks too much', () => {
  it('may be ten levels deep and no deeper', async () => {
    expect(await code(deep(limits.depth - 2))).toBeNull();
    expect(await code(deep(limits.depth - 1))).toBe('LIMIT_EXCEEDED');
  });

  it('cannot hide its depth in fragments', async () => {
    const chain = Array.from({ length: 11 }, (_, i) => `fragment F${i} on Region { parent { ...F${i + 1} } }`).join(
      ' ',
    );
    expect(await code(`{ region(code: "15") { ...F0 } } ${chain} fragment F11 on Region { id }`)).toBe(
      'LIMIT_EXCEEDED',
    );
    expect(await code('{ region(code: "15") { ...F } } fragment F on Region { parent { ...F } }')).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('may rename fifteen fields and no more', async () => {
    const aliases = (n: number) =>
      `{ ${Array.from({ length: n }, (_, i) => `a${i}: occupations { code }`).join(' ')} }`;
    expect(await code(aliases(limits.aliases))).toBeNull();
    expect(await code(aliases(limits.aliases + 1))).toBe('LIMIT_EXCEEDED');
  });

  const expensive = (first: string, head = '') =>
    `query ${head} { members(first: ${first}) { nodes { id history(first: ${first}) { nodes { id changes { field before after } } } } } }`;

  it('is refused by its weight, lists counted as often as they have rows', async () => {
    expect(await code(expensive('10'))).toBeNull();
    expect(await code(expensive('100'))).toBe('LIMIT_EXCEEDED');
  });

  it('weighs the same when its numbers travel as variables', async () => {
    expect(await code(expensive('$n', '($n: Int!)'), { n: 10 })).toBeNull();
    expect(await code(expensive('$n', '($n: Int!)'), { n: 100 })).toBe('LIMIT_EXCEEDED');
    expect(await code(expensive('$n', '($n: Int! = 100)'))).toBe('LIMIT_EXCEEDED');
  });

  it('weighs the same when it is written in fragments', async () => {
    const many = `{ members(first: 100) { ...M } } fragment M on MemberConnection { nodes { ...N } }
      fragment N on Member { id history(first: 100) { nodes { id changes { field before after } } } }`;
    expect(await code(many)).toBe('LIMIT_EXCEEDED');
  });

  it('lets the largest page of members through that our own pages ask for', async () => {
    const page = `query ($n: Int!) { members(first: $n) { nodes { id name maskedNik birthYear segment status payer kpj sendable version
      statusSince endReason category phone address village { id name path } partner { id name } occupation { code label }
      checks { code message level } viewerCanEdit viewerCanEnd } pageInfo { hasNextPage endCursor } totalCount } }`;
    expect(await code(page, { n: 100 })).toBeNull();
  });

  it('may repeat twenty directives on a field and no more', async () => {
    const marks = (n: number) => `{ viewer { id ${'@include(if: true) @skip(if: false) '.repeat(n)} } }`;
    expect(await code(marks(1))).toBeNull();
    expect(await code(marks(15))).toBe('LIMIT_EXCEEDED');
  });

  it('may have two thousand words and signs and no more', async () => {
    const words = (n: number) => `{ viewer { ${'id '.repeat(n)} } }`;
    expect(await code(words(limits.tokens - 10))).not.toBe('LIMIT_EXCEEDED');
    expect(await code(words(limits.tokens + 10))).toBe('LIMIT_EXCEEDED');
  });

  it('may not be longer than 200 kB', async () => {
    const answer = await coordinator.ask(`{ viewer { id } } # ${'x'.repeat(limits.bodyBytes)}`);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  it('cannot bring several questions in one request', async () => {
    const headers = { 'x-portal-request': '1', cookie: coordinator.cookie };
    const payload = [{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }];
    const response = await portal.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('What the schema looks like', () => {
  const hidden = [
    '{ __schema { types { name } } }',
    '{ __type(name: "Member") { fields { name } } }',
    '{ ... { __schema { types { name } } } }',
    '{ ...F } fragment F on Query { __schema { types { name } } }',
    '{ viewer { __typename } ... on Query { __type(name: "Member") { name } } }',
  ];

  it.each(hidden)('is not told to strangers: %s', async (document) => {
    const answer = await post(portal.app, document);
    expect([answer.code, answer.data ?? null]).toEqual(['UNAUTHENTICATED', null]);
  });

  it('is told to those who are signed in', async () => {
    const { data, code } = await coordinator.ask(getIntrospectionQuery());
    expect(code).toBeNull();
    expect(data.__schema.types.map((t: { name: string }) => t.name)).toContain('Member');
  });

  it('is not given away by suggestions to a wrong guess', async () => {
    const answer = await post(portal.app, '{ membrs { id } }');
    expect(answer.text).not.toContain('members');
  });
});

describe('An error', () => {
  const wrong: [string, string, object][] = [
    ['a document that cannot be read', '{', {}],
    ['a field that does not exist', '{ nothing }', {}],
    ['a variable of the wrong type', 'query ($n: Int!) { partners(first: $n) { nodes { id } } }', { n: 'x' }],
    ['an id that is none', '{ member(id: "x") { id } }', {}],
    ['a page of no rows', '{ members(first: 0) { nodes { id } } }', {}],
    ['a page of too many rows', '{ partners(first: 101) { nodes { id } } }', {}],
    ['a cursor that is none of ours', '{ members(first: 1, after: "???") { nodes { id } } }', {}],
    [
      'a cursor of another order',
      `{ members(first: 1, orderBy: VILLAGE, after: "${cursor(['x', 'y', 'z'])}") { nodes { id } } }`,
      {},
    ],
    [
      'a cursor with a number beyond all numbers',
      `{ members(first: 1, orderBy: VILLAGE, after: "${cursor([9e20, 'y', 'z'])}") { nodes { id } } }`,
      {},
    ],
    [
      'a filter with a character no database can keep',
      '{ members(first: 1, filter: {regionCode: "1\\u0000"}) { nodes { id } } }',
      {},
    ],
    ['a region code with such a character', '{ region(code: "1\\u0000") { id } }', {}],
    ['a day that is none', '{ region(code: "15", asOf: "2026-02-30") { id } }', {}],
    ['an operation that is not there', 'query A { viewer { id } } query B { viewer { id } }', {}],
  ];

  it.each(wrong)('about %s is the caller’s to correct', async (_, document, variables) => {
    const answer = await coordinator.ask(document, variables);
    expect(answer.code).toBe('BAD_USER_INPUT');
  });

  it.each(wrong)('about %s names no table, no file and no statement', async (_, document, variables) => {
    const { text } = await coordinator.ask(document, variables);
    expect(text).not.toMatch(/select|uuid|utf8|encoding|syntax for type|\/server\/|node_modules|stacktrace/i);
  });

  it('has a code of the closed list and the number of its request, which is in the header too', async () => {
    for (const [, document, variables] of wrong) {
      const answer = await coordinator.ask(document, variables);
      for (const { extensions } of answer.errors) {
        expect(topLevelCodes).toContain(extensions.code);
        expect([document, ...Object.keys(extensions).sort()]).toEqual([document, 'code', 'requestId']);
        expect(extensions.requestId).toBe(answer.headers['x-request-id']);
      }
    }
  });

  it('tells a stranger to sign in, whatever is asked', async () => {
    for (const document of [
      '{ offices { id } }',
      '{ member(id: "x") { id } }',
      'mutation { viewerSetLocale(locale: en) { viewer { id } } }',
    ])
      expect((await post(portal.app, document)).code).toBe('UNAUTHENTICATED');
    expect((await post(portal.app, '{ viewer { id } }')).data).toEqual({ viewer: null });
  });

  it('answers a role that has no business there before anything is looked up', async () => {
    const administrator = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await administrator.ask('{ members(first: 1) { nodes { id } } }')).code).toBe('FORBIDDEN');
  });

  it('of another content type or of broken JSON is answered in the same shape', async () => {
    const base = { method: 'POST', url: '/graphql' } as const;
    const headers = { 'x-portal-request': '1', cookie: coordinator.cookie };
    const xml = await portal.app.inject({
      ...base,
      headers: { ...headers, 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    const broken = await portal.app.inject({
      ...base,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: '{',
    });
    for (const response of [xml, broken])
      expect(response.json()).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'BAD_USER_INPUT',
        requestId: response.headers['x-request-id'],
      });
  });
});

function cursor(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

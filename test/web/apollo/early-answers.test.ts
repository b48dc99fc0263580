import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ViewerDocument } from '../../../web/access/Viewer.generated.ts';
import viewerText from '../../../web/access/Viewer.graphql?question';
import { createPortalClient } from '../../../web/apollo/client.ts';
import { askEarly } from '../../../web/apollo/early-answers.ts';
import { HomeDocument } from '../../../web/home/HomePage.generated.ts';
import homeText from '../../../web/home/HomePage.graphql?question';
import { MembersDocument } from '../../../web/member/MembersPage.generated.ts';
import membersText from '../../../web/member/MembersPage.graphql?question';

const operationName = 'Home';
const variables = { readsMembers: true, importsMembers: false, tellsClarifications: false };
const home = {
  __typename: 'Home',
  asOf: '2026-03-02T02:00:00Z',
  agreements: [],
  groups: null,
  office: null,
  nation: null,
  house: null,
};
const counts = { __typename: 'MemberCounts', total: 3, candidate: 1, registered: 2, ended: 0, incomplete: 0 };
const server = vi.fn<typeof fetch>();

const answers = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

beforeEach(() => {
  server.mockReset();
  server.mockImplementation(async () => answers({ data: { home, memberCounts: counts } }));
  vi.stubGlobal('fetch', server);
});
afterEach(() => vi.unstubAllGlobals());

it('asks once what a page asked before its scripts were there, and anew after that', async () => {
  askEarly({ operationName, query: homeText, variables });
  const { data } = await createPortalClient().query({ query: HomeDocument, variables });
  expect(data?.memberCounts?.total).toBe(3);
  expect(server).toHaveBeenCalledTimes(1);
  await createPortalClient().query({ query: HomeDocument, variables });
  expect(server).toHaveBeenCalledTimes(2);
});

it('takes no answer to another question', async () => {
  askEarly({ operationName, query: homeText, variables: { ...variables, importsMembers: true } });
  await createPortalClient().query({ query: HomeDocument, variables });
  expect(server).toHaveBeenCalledTimes(2);
});

it('asks again where the early question got no answer', async () => {
  server.mockImplementationOnce(async () => answers({}, 502));
  askEarly({ operationName, query: homeText, variables });
  const { data } = await createPortalClient().query({ query: HomeDocument, variables });
  expect(data?.memberCounts?.total).toBe(3);
  expect(server).toHaveBeenCalledTimes(2);
});

it('asks early for all that the client would ask for', async () => {
  const sent: Record<string, string> = {};
  server.mockImplementation(async (_url, init) => {
    const { operationName: name, query } = JSON.parse(String(init?.body)) as Record<string, string>;
    sent[String(name)] = String(query);
    return answers({ errors: [{ message: 'only looked at' }] });
  });
  const client = createPortalClient();
  for (const query of [ViewerDocument, HomeDocument, MembersDocument]) {
    await client.query({ query: query as typeof HomeDocument, variables }).catch(() => undefined);
  }
  expect(fieldsOf(viewerText)).toEqual(fieldsOf(sent.Viewer));
  expect(fieldsOf(homeText)).toEqual(fieldsOf(sent.Home));
  expect(fieldsOf(membersText)).toEqual(fieldsOf(sent.Members));
});

/** The parts of a question, whatever stands between them and in whatever order fragments come. */
function fieldsOf(text = ''): string[] {
  return (text.match(/\.\.\.|\$?\w+|[^\s,]/g) ?? []).sort();
}

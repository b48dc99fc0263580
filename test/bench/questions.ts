import { businessDate, systemClock } from '../../server/kernel/clock.ts';
import { uuidv7 } from '../../server/kernel/id.ts';
import type { Shot } from './http-load.ts';

const FIELDS = `id name maskedNik birthYear status kpj partner { id name } village { id code name }`;

export interface Question {
  readonly name: string;
  readonly what: string;
  /** Whose session asks it. */
  readonly viewer: 'coordinator' | 'country';
  readonly ours: (i: number) => { query: string; variables: Record<string, unknown> };
  readonly limit: (i: number) => unknown[];
  readonly must: { readonly throughput: number; readonly cpu: number };
  readonly aim: { readonly throughput: number; readonly cpu: number };
  /** Most milliseconds at one connection for half of the requests. */
  readonly p50: number;
  /** Asks about months, which are written before it. */
  readonly ofMonths?: true;
}

export interface Samples {
  readonly partner: string;
  readonly mou: string;
  readonly ids: readonly string[];
  readonly deep: { readonly nameKey: string; readonly id: string };
  readonly villageId: number;
  readonly villageCode: string;
}

const words = ['MURIKAN', 'SOTATEL', 'LAMRIRI', 'NITAWAN', 'TELOKAM'];
const cursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
let serial = 0;
// another district each run, so that the numbers of earlier runs are not met again
const base = `15${String(1 + Math.floor(Math.random() * 9)).padStart(2, '0')}${String(1 + Math.floor(Math.random() * 98)).padStart(2, '0')}`;
// a fresh identity number each time: valid day and month, a running serial
const nik = () => {
  serial += 1;
  return `${base}4107${String(70 + (Math.floor(serial / 9999) % 30)).padStart(2, '0')}${String(1 + (serial % 9999)).padStart(4, '0')}`;
};

/** The questions of the bench; each answers the same JSON on both sides. */
export function questions(s: Samples): Question[] {
  const list = (variables: string, args: string, more = '') =>
    `query L(${variables}) { members(${args}) { nodes { ${FIELDS} ${more} } pageInfo { hasNextPage endCursor } } }`;
  return [
    {
      name: 'Q1',
      what: '50 members of a partner with partner, group and village',
      viewer: 'coordinator',
      ours: () => ({
        query: list('$p: ID!', 'first: 50, filter: { partnerId: $p }', 'group { id name }'),
        variables: { p: s.partner },
      }),
      limit: () => [s.partner],
      must: { throughput: 0.4, cpu: 0.45 },
      aim: { throughput: 0.55, cpu: 0.55 },
      p50: 1.2,
    },
    {
      name: 'Q2',
      what: '20 partners with their agreements and the members of each',
      viewer: 'country',
      ours: () => ({
        query:
          'query P { partners(first: 20) { nodes { id name mous { id title state memberCounts { registered candidate } } } } }',
        variables: {},
      }),
      limit: () => [],
      must: { throughput: 0.65, cpu: 0.75 },
      aim: { throughput: 2, cpu: 2 },
      p50: 1.5,
    },
    {
      name: 'Q3',
      what: '20 members by part of a name within a partner',
      viewer: 'coordinator',
      ours: (i) => ({
        query: list('$p: ID!, $s: String!', 'first: 20, filter: { partnerId: $p, search: $s }'),
        variables: { p: s.partner, s: words[i % words.length]?.toLowerCase() },
      }),
      limit: (i) => [s.partner, words[i % words.length]],
      must: { throughput: 0.75, cpu: 0.75 },
      aim: { throughput: 0.85, cpu: 0.85 },
      p50: 1.9,
    },
    {
      name: 'Q4',
      what: '20 members after a cursor at row 900,000',
      viewer: 'country',
      ours: () => ({
        query: list('$a: String!', 'first: 20, after: $a'),
        variables: { a: cursor([s.deep.nameKey, s.deep.id]) },
      }),
      limit: () => [s.deep.nameKey, s.deep.id],
      must: { throughput: 0.36, cpu: 0.36 },
      aim: { throughput: 0.48, cpu: 0.48 },
      p50: 0.9,
    },
    {
      name: 'Q5',
      what: 'registered people and target of each regency of a province',
      viewer: 'coordinator',
      ours: () => ({
        query: `query C($m: ID!) { coverage(mouId: $m, regionCode: "15", orderBy: NAME) {
          rows { region { id code name } registered candidate target } } }`,
        variables: { m: s.mou },
      }),
      limit: () => [s.mou, '15'],
      must: { throughput: 0.95, cpu: 0.95 },
      aim: { throughput: 10, cpu: 15 },
      p50: 4,
    },
    {
      name: 'Q6',
      what: 'one member',
      viewer: 'coordinator',
      ours: (i) => ({
        query: `query M($id: ID!) { member(id: $id) { ${FIELDS} } }`,
        variables: { id: s.ids[i % s.ids.length] },
      }),
      limit: (i) => [s.ids[i % s.ids.length]],
      must: { throughput: 0.3, cpu: 0.27 },
      aim: { throughput: 0.42, cpu: 0.38 },
      p50: 0.9,
    },
    {
      name: 'M1',
      what: 'register one member, with its audit row',
      viewer: 'coordinator',
      ours: () => ({
        query: `mutation R($p: ID!, $i: MemberInput!, $k: String!) { memberRegister(partnerId: $p, input: $i, idempotencyKey: $k) {
          member { id name maskedNik } userErrors { code } } }`,
        variables: {
          p: s.partner,
          k: uuidv7(),
          i: {
            nik: nik(),
            name: 'Siti Rahayu',
            motherName: 'Ibu',
            address: 'Jalan 1',
            villageCode: s.villageCode,
            phone: '081200000000',
            occupation: 'petani',
            segment: 'BPU',
            category: 'MME',
            payer: 'SUBSIDY',
          },
        },
      }),
      limit: () => [
        { type: 'Buffer', data: [...crypto.getRandomValues(new Uint8Array(32))] },
        s.partner,
        { type: 'Buffer', data: [...new Uint8Array(45)] },
        'Siti Rahayu',
        'SITI RAHAYU',
        '1980-07-01',
        s.villageId,
      ],
      must: { throughput: 0.45, cpu: 0.42 },
      aim: { throughput: 0.6, cpu: 0.55 },
      p50: 0.9,
    },
    {
      name: 'C1',
      what: '50 people of a large agreement with their month',
      viewer: 'coordinator',
      ofMonths: true,
      ours: () => ({
        query: `query C($m: ID!) { contributions(first: 50, unit: { mouId: $m }, month: "2026-06") {
          nodes { memberId memberName month amount payer dueOn state paymentId } pageInfo { hasNextPage endCursor } } }`,
        variables: { m: s.mou },
      }),
      limit: () => [s.mou, '2026-06-01', businessDate(systemClock)],
      must: { throughput: 0.4, cpu: 0.45 },
      aim: { throughput: 0.55, cpu: 0.55 },
      p50: 1.2,
    },
    {
      name: 'C2',
      what: 'was this person protected on that day, with twelve months',
      viewer: 'coordinator',
      ofMonths: true,
      ours: (i) => ({
        query: `query K($i: CoverCheckInput!) { coverCheck(input: $i) { checks { answer reason consecutive
          months { month state dueOn } member { id name maskedNik birthYear status kpj partner { id name } village { id code name } } } } }`,
        variables: { i: { memberId: s.ids[i % s.ids.length], on: '2026-06-10' } },
      }),
      limit: (i) => [s.ids[i % s.ids.length], '2026-06-01'],
      must: { throughput: 0.3, cpu: 0.27 },
      aim: { throughput: 0.42, cpu: 0.38 },
      p50: 0.9,
    },
  ];
}

export function oursShots(question: Question, cookie: string, count: number): Shot[] {
  return Array.from({ length: count }, (_, i) => ({
    path: '/graphql',
    body: JSON.stringify(question.ours(i)),
    headers: { cookie, 'x-portal-request': '1', 'apollo-require-preflight': '1' },
  }));
}

export function limitShots(question: Question, count: number): Shot[] {
  return Array.from({ length: count }, (_, i) => ({
    path: `/${question.name}`,
    body: JSON.stringify(question.limit(i)),
    headers: {},
  }));
}

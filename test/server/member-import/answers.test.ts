import { type ExecutionResult, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locale } from '../../../server/kernel/message.ts';
import { createSchema } from '../../../server/schema.ts';
import type { Json } from '../../support/actors.ts';
import type { User } from '../../support/builders.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { list, people, person } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

const schema = createSchema();

let scene: ImportScene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

async function ask(user: User, source: string, variableValues: object = {}, locale: Locale = 'id'): Promise<Json> {
  const contextValue = Object.assign(await scene.scopeOf(user, locale), { jobs: scene.queue });
  // compiled, as the server runs operations
  const operation = compileQuery(schema, parse(source));
  if (!isCompiledQuery(operation)) throw operation.errors?.[0];
  const { data, errors } = (await operation.query(undefined, contextValue, variableValues)) as ExecutionResult;
  if (errors?.[0]) throw errors[0];
  return data;
}

async function jambi(locale: Locale = 'id') {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] }, { locale });
  return { partner, officer };
}

const PAGE = `query ($id: ID!, $first: Int!, $outcome: ImportOutcome, $code: String, $after: String) { memberImport(id: $id) {
  fileName state uploadedBy sheet headerRow extraColumns viewerCanCommit viewerCanCancel partner { name } job { state step message done total }
  refusal { code message } sameAs { id }
  counts { total new changed unchanged warned refused committable }
  groups { code column level message rows examples remedy }
  rows(first: $first, after: $after, outcome: $outcome, code: $code) { totalCount pageInfo { hasNextPage endCursor }
    nodes { rowNumber outcome maskedNik name village issues { cell column code level message remedy } changes { field label before after } member { name } } } } }`;

it('the page of an import shows counts, kinds of problems with their cells, and rows with what to do', async () => {
  const { partner, officer } = await jambi();
  await scene.make.member(partner, {
    nik: '1501111705908001',
    name: 'Budi Contoh',
    category: 'PR',
    payer: 'SUBSIDY',
    mother_name: 'Aminah Contoh',
  });
  const rows = [
    person({ 'Kode Desa': '15.01.22.2004' }),
    person({ NIK: '150111' }),
    person({ NIK: '1501' }),
    ...people(10, 100),
  ];
  const id = await scene.upload(officer, partner, await list(...rows));
  await scene.settled(id);
  const { memberImport } = await ask(officer, PAGE, { id, first: 50 });
  expect(memberImport).toMatchObject({
    state: 'READY',
    sheet: 'Data',
    headerRow: 1,
    viewerCanCommit: true,
    viewerCanCancel: true,
    job: { state: 'DONE', message: null },
    counts: { total: 13, new: 10, changed: 1, unchanged: 0, refused: 2, committable: 11 },
    groups: [
      {
        code: 'NIK_LENGTH',
        column: 'NIK',
        level: 'BLOCKS_SAVING',
        message: 'NIK tidak 16 angka.',
        rows: 2,
        examples: ['B3', 'B4'],
      },
    ],
  });
  const [changed, refused] = memberImport.rows.nodes;
  expect(changed).toMatchObject({
    rowNumber: 2,
    outcome: 'CHANGED',
    maskedNik: '**************01',
    village: 'Semerah',
    member: { name: 'Budi Contoh' },
  });
  expect(changed.changes).toContainEqual({
    field: 'village_id',
    label: 'Desa/kelurahan',
    before: 'Baru Sungai Tutung',
    after: 'Semerah',
  });
  expect(refused.issues).toEqual([
    {
      cell: 'B3',
      column: 'NIK',
      code: 'NIK_LENGTH',
      level: 'BLOCKS_SAVING',
      message: 'NIK harus 16 angka. Tertulis 6 angka.',
      remedy: 'Salin 16 angka NIK dari KTP.',
    },
  ]);
});

it('rows are asked for by outcome and by problem, page by page, in as many statements for ten rows as for one', async () => {
  const { partner, officer } = await jambi('en');
  const rows = [
    ...people(12),
    ...Array.from({ length: 5 }, () => person({ NIK: '12' })),
    person({ 'Nama Ibu Kandung': null, NIK: '1501111705909999' }),
  ];
  const id = await scene.upload(officer, partner, await list(...rows));
  await scene.settled(id);
  const first = await ask(officer, PAGE, { id, first: 2, outcome: 'REFUSED', code: 'NIK_LENGTH' }, 'en');
  expect(first.memberImport.rows).toMatchObject({
    totalCount: 5,
    pageInfo: { hasNextPage: true },
    nodes: [{ rowNumber: 14 }, { rowNumber: 15 }],
  });
  expect(first.memberImport.rows.nodes[0].issues[0].message).toBe('A NIK has 16 digits. 2 are written.');
  const after = first.memberImport.rows.pageInfo.endCursor;
  const next = await ask(officer, PAGE, { id, first: 2, outcome: 'REFUSED', after });
  expect(next.memberImport.rows.nodes.map((row: Json) => row.rowNumber)).toEqual([16, 17]);
  const warned = await ask(officer, PAGE, { id, first: 5, outcome: 'WARNED' });
  expect(warned.memberImport.rows.nodes.map((row: Json) => [row.rowNumber, row.outcome])).toEqual([[19, 'NEW']]);
  const few = await statementsOf(() => ask(officer, PAGE, { id, first: 1 }));
  const many = await statementsOf(() => ask(officer, PAGE, { id, first: 18 }));
  expect(many.length).toBe(few.length);
});

it('a file that was refused says why in the reader’s language, and the list of imports has it', async () => {
  const { partner, officer } = await jambi('en');
  const id = await scene.upload(officer, partner, '%PDF-1.7');
  await scene.settled(id);
  const { memberImport } = await ask(officer, PAGE, { id, first: 1 }, 'en');
  expect(memberImport).toMatchObject({
    state: 'REFUSED',
    viewerCanCommit: false,
    refusal: { code: 'FILE_NOT_SPREADSHEET', message: 'This file is not a spreadsheet. Upload an XLSX or CSV file.' },
  });
  const { memberImports } = await ask(
    officer,
    `query ($p: ID!) { memberImports(first: 10, filter: { partnerId: $p, state: REFUSED }) { totalCount nodes { id } } }`,
    { p: partner.id },
  );
  expect(memberImports).toEqual({ totalCount: 1, nodes: [{ id }] });
});

it('agreeing and cancelling answer with the import or with what stands in the way', async () => {
  const { partner, officer } = await jambi();
  const id = await scene.upload(officer, partner, await list(...people(3)));
  await scene.settled(id);
  const commit = `mutation ($id: ID!, $key: String!) { memberImportCommit(id: $id, idempotencyKey: $key) { memberImport { state job { state } } userErrors { code } } }`;
  const first = await ask(officer, commit, { id, key: 'agreed-once' });
  expect(first.memberImportCommit).toMatchObject({ memberImport: { state: 'COMMITTING' }, userErrors: [] });
  await scene.settled(id);
  const again = await ask(officer, commit, { id, key: 'agreed-once' });
  expect(again.memberImportCommit).toMatchObject({ memberImport: { state: 'COMMITTED', job: { state: 'DONE' } } });
});

it('an import of another partner is not there, for reading, in lists and for the job behind it', async () => {
  const { partner, officer } = await jambi();
  const id = await scene.upload(officer, partner, await list(...people(3)));
  const { job_id } = await scene.settled(id);
  const stranger = (await jambi()).officer;
  expect(await ask(stranger, PAGE, { id, first: 1 })).toEqual({ memberImport: null });
  expect(await ask(stranger, '{ memberImports(first: 5) { totalCount } }')).toEqual({
    memberImports: { totalCount: 0 },
  });
  expect(await ask(stranger, 'query ($id: ID!) { job(id: $id) { id } }', { id: job_id })).toEqual({ job: null });
  const kerinci = await scene.make.user('OPERATOR', { partner, regionCode: '15.01' });
  expect(await ask(kerinci, PAGE, { id, first: 1 })).toEqual({ memberImport: null });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../../server/database/demo/demo-file.ts';
import type { ExpectedRow, KnownMember } from '../../../server/database/demo/demo-file-rows.ts';
import { listVillages } from '../../../server/database/demo/demo-file-villages.ts';
import { demoPerson } from '../../../server/database/demo/demo-people.ts';
import type { XlsxCell } from '../../../server/document/xlsx-writer.ts';
import { collected, list, people, person, workbook } from './list-file.ts';
import { type ImportScene, openScene } from './scene.ts';

let scene: ImportScene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

async function jambi() {
  const partner = await scene.make.partner({ kind: 'PROVINCE', region_id: await scene.make.regionId('15') });
  const officer = await scene.make.user('COORDINATOR', { partners: [partner] });
  return { partner, officer };
}

interface Answered {
  row_number: number;
  outcome: string;
  codes: string[];
  issues: { column: string; code: string; level: string; params: Record<string, string> }[];
  changes: string[];
  name: string;
}

const answersTo = (id: string) =>
  scene.sql.all<Answered>(
    'select row_number, outcome, codes, issues, changes, name from member_import_row where import_id = $1 order by row_number',
    [id],
  );

it('a province’s list comes back with an answer to every row, and nobody is a member yet', async () => {
  const { partner, officer } = await jambi();
  const id = await scene.upload(officer, partner, await list(...people(30)));
  const done = await scene.settled(id);
  expect(done).toMatchObject({ state: 'READY', total_rows: 30, new_rows: 30, refused_rows: 0 });
  const { members } = await scene.sql.one<{ members: number }>(
    'select count(*)::integer as members from member where partner_id = $1',
    [partner.id],
  );
  expect(members).toBe(0);
});

describe('each defect is named, and only it', () => {
  const stories: [string, Record<string, XlsxCell>, string, string[]][] = [
    ['a NIK in a number cell', { NIK: 1501111705908001 }, 'REFUSED', ['NIK_NUMERIC_CELL']],
    ['a NIK left as an exponent', { NIK: '1,50111E+15' }, 'REFUSED', ['NIK_NUMERIC_CELL']],
    ['15 digits', { NIK: '150111170590800' }, 'REFUSED', ['NIK_LENGTH']],
    ['a letter among the digits', { NIK: '150111170590800O' }, 'REFUSED', ['NIK_NOT_DIGITS']],
    ['day 32', { NIK: '1501113205908001' }, 'REFUSED', ['NIK_BIRTH_DATE']],
    ['no NIK', { NIK: '-' }, 'REFUSED', ['NIK_EMPTY']],
    ['no name', { 'Nama Lengkap': '' }, 'REFUSED', ['NAME_EMPTY']],
    ['a birth date nobody can read', { 'Tanggal Lahir': '31-02-1990' }, 'REFUSED', ['BIRTH_DATE_UNREADABLE']],
    ['66 years', { NIK: '1501111705608001', 'Tanggal Lahir': '17-05-1960' }, 'REFUSED', ['AGE_OVER_LIMIT']],
    [
      '65 within the year',
      { NIK: '1501111705628001', 'Tanggal Lahir': '17-05-1962' },
      'NEW',
      ['AGE_LIMIT_WITHIN_PERIOD'],
    ],
    ['another date than the NIK', { 'Tanggal Lahir': '18-05-1990' }, 'NEW', ['NIK_DOB_MISMATCH']],
    ['another sex than the NIK', { 'Jenis Kelamin': 'Perempuan' }, 'NEW', ['NIK_SEX_MISMATCH']],
    ['no mother’s name', { 'Nama Ibu Kandung': null }, 'NEW', ['MISSING_MOTHER_NAME']],
    ['no category under a subsidy', { Kategori: null }, 'NEW', ['MISSING_CATEGORY']],
    ['nobody named who pays', { 'Pembayar Iuran': 'entah' }, 'REFUSED', ['PAYER_UNKNOWN']],
    ['a trade not on the list', { Pekerjaan: 'Penambal ban' }, 'NEW', ['OCCUPATION_UNKNOWN']],
    ['a phone number too short', { 'No HP': '12-34' }, 'NEW', ['PHONE_FORMAT']],
    ['no village', { 'Kode Desa': null }, 'REFUSED', ['VILLAGE_EMPTY']],
    [
      'a village nobody knows',
      { 'Kode Desa': null, 'Desa/Kelurahan': 'Tak Bernama', Kecamatan: 'Tak Bernama' },
      'REFUSED',
      ['VILLAGE_UNKNOWN'],
    ],
    ['a code of former times', { 'Kode Desa': '15.01.02.2009' }, 'NEW', ['VILLAGE_CODE_OUTDATED']],
    ['a village of another province', { 'Kode Desa': '35.09.01.2001' }, 'REFUSED', ['VILLAGE_OUT_OF_SCOPE']],
    [
      'a code and a name that differ',
      { 'Desa/Kelurahan': 'Semerah', Kecamatan: 'Tanah Cogok' },
      'REFUSED',
      ['VILLAGE_CODE_NAME_DIFFER'],
    ],
    ['a misspelt name beside a code', { 'Desa/Kelurahan': 'Baru Sungai Tutungg' }, 'NEW', ['VILLAGE_NAME_DIFFERS']],
  ];
  it('for all of them', async () => {
    const { partner, officer } = await jambi();
    const rows = stories.map(([, cells], i) => {
      const nik = String(cells.NIK ?? `150111170590${8100 + i}`);
      return person({ ...cells, NIK: cells.NIK ?? nik });
    });
    // the gate for mixed-up columns must not be what answers
    const id = await scene.upload(officer, partner, await list(...rows, ...people(30, 500)), {
      coverFrom: '2027-01-01',
    });
    expect(await scene.settled(id)).toMatchObject({ state: 'READY' });
    const answers = await answersTo(id);
    expect(answers.slice(0, stories.length).map(({ outcome, codes }, i) => [stories[i]?.[0], outcome, codes])).toEqual(
      stories.map(([title, , outcome, codes]) => [title, outcome, codes]),
    );
  });

  it('and an identity number stands in none of them', async () => {
    const kept = JSON.stringify(
      await scene.sql.all('select issues, note, address, name, mother_name from member_import_row'),
    );
    expect(kept).not.toMatch(/\d{14}/);
    expect(scene.logged()).not.toMatch(/\d{16}/);
  });
});

it('a village name that several districts have lists those to choose from', async () => {
  const { partner, officer } = await jambi();
  const homonym = listVillages('15').find(({ nameIsUnique, pairIsUnique }) => !nameIsUnique && pairIsUnique);
  const id = await scene.upload(
    officer,
    partner,
    await list(person({ 'Kode Desa': null, 'Desa/Kelurahan': homonym?.name ?? '' })),
  );
  await scene.settled(id);
  const [row] = await answersTo(id);
  expect(row?.codes).toEqual(['VILLAGE_AMBIGUOUS']);
  expect(row?.issues[0]?.params.candidates).toContain(homonym?.code);
});

it('of one NIK twice under one name the first row counts; under two names neither does; each names the other', async () => {
  const { partner, officer } = await jambi();
  const other = '1501111705908777';
  const id = await scene.upload(
    officer,
    partner,
    await list(
      person(),
      person(),
      person({ NIK: other, 'Nama Lengkap': 'Satu Orang' }),
      person({ NIK: other, 'Nama Lengkap': 'Orang Lain' }),
    ),
  );
  await scene.settled(id);
  const answers = await answersTo(id);
  expect(answers.map(({ outcome, issues }) => [outcome, issues[0]?.code, issues[0]?.params.rows])).toEqual([
    ['NEW', 'DUPLICATE_KEPT', '3'],
    ['REFUSED', 'DUPLICATE_IN_FILE', '2'],
    ['REFUSED', 'DUPLICATE_IN_FILE', '5'],
    ['REFUSED', 'DUPLICATE_IN_FILE', '4'],
  ]);
});

it('members of the partner are told apart: the same, changed field by field, ended, deceased', async () => {
  const { partner, officer } = await jambi();
  const base = {
    occupation: 'petani',
    sector: 'TANI',
    payer: 'SUBSIDY',
    category: 'PR',
    phone: '080012345678',
    address: 'Dusun Contoh',
    rt: '001',
    rw: '002',
    mother_name: 'Aminah Contoh',
    name: 'BUDI CONTOH',
  };
  const niks = ['8001', '8002', '8003', '8004', '8005'].map((serial) => `150111170590${serial}`);
  const [same, changed, ended, dead, sparse] = niks as [string, string, string, string, string];
  await scene.make.member(partner, { ...base, nik: same });
  await scene.make.member(partner, { ...base, nik: changed });
  await scene.make.member(partner, { ...base, nik: ended, end_reason: 'MOVED' });
  await scene.make.member(partner, { ...base, nik: dead, end_reason: 'DECEASED' });
  await scene.make.member(partner, { ...base, nik: sparse });
  const id = await scene.upload(
    officer,
    partner,
    await list(
      person({ NIK: same }),
      person({ NIK: changed, 'No HP': '080099999999', 'Kode Desa': '15.01.22.2004' }),
      person({ NIK: ended }),
      person({ NIK: dead }),
      person({
        NIK: sparse,
        'Nama Ibu Kandung': null,
        Alamat: null,
        'No HP': null,
        Pekerjaan: null,
        Kategori: null,
        'Pembayar Iuran': null,
      }),
    ),
  );
  await scene.settled(id);
  const answers = await answersTo(id);
  expect(answers.map(({ outcome, codes, changes }) => [outcome, codes, changes])).toEqual([
    ['UNCHANGED', [], []],
    ['CHANGED', [], ['village_id', 'phone']],
    ['REFUSED', ['MEMBER_HAS_ENDED'], []],
    ['REFUSED', ['MEMBER_DECEASED'], []],
    ['UNCHANGED', [], []],
  ]);
});

it('a list without day, sex and payer takes them from the NIK and the category', async () => {
  const { partner, officer } = await jambi();
  const file = await workbook([
    ['NIK', 'Nama', 'Kode Desa', 'Pekerjaan', 'Kategori', 'No. KK'],
    ['1501115705908001', 'Siti', '1501112009', 'petani', 'MME', 'x'],
  ]);
  const done = await scene.settled(await scene.upload(officer, partner, file));
  expect(done).toMatchObject({ new_rows: 1, extra_columns: ['No. KK'] });
  const [row] = await scene.sql.all(
    'select birth_date, sex, payer, sector, blocks from member_import_row where import_id = (select id from member_import order by created_at desc, id desc limit 1)',
  );
  expect(row).toEqual({
    birth_date: '1990-05-17',
    sex: 'P',
    payer: 'SUBSIDY',
    sector: 'TANI',
    blocks: ['MISSING_MOTHER_NAME', 'MISSING_ADDRESS'],
  });
});

it('next year’s list of 1,000 rows gets, row by row, the answers that its maker expects', async () => {
  const { partner, officer } = await jambi();
  const villages = listVillages('15');
  const known: KnownMember[] = Array.from({ length: 120 }, (_, n) => {
    const village = villages[(n * 7) % villages.length]?.code as string;
    return { ...demoPerson(n, village), village };
  });
  for (const { village, ...m } of known) {
    await scene.make.member(partner, {
      nik: m.nik,
      villageCode: village,
      name: m.name,
      birth_date: m.birthDate,
      sex: m.sex,
      mother_name: m.motherName,
      address: m.address,
      rt: m.rt,
      rw: m.rw,
      phone: m.phone,
      occupation: m.occupation,
      category: m.category,
      payer: 'SUBSIDY',
    });
  }
  const expected: ExpectedRow[] = [];
  const plan = { rows: 1000, seed: 3, coverFrom: '2027-01-01', villages, known };
  const file = await collected(demoWorkbook(plan, (row) => expected.push(row)));
  const id = await scene.upload(officer, partner, file, { coverFrom: '2027-01-01' });
  expect(await scene.settled(id)).toMatchObject({ state: 'READY', total_rows: 1000, ignored_rows: 2 });
  const answers = await answersTo(id);
  const plain = ({ row, outcome, codes }: { row: number; outcome: string; codes: readonly string[] }) =>
    `${row} ${outcome} ${[...codes].sort().join(' ')}`;
  expect(answers.map((a) => plain({ ...a, row: a.row_number }))).toEqual(expected.map(plain));
  expect(new Set(expected.flatMap(({ codes }) => codes)).size).toBeGreaterThan(12);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { attempt, doAct, find, memberInput, newKey, registered } from './member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  partner = await portal.make.partner();
  coordinator = await coordinatorOf(portal, partner);
});
afterAll(() => portal.close());

const register = (overrides: object = {}, actor = coordinator) =>
  doAct(actor, 'memberRegister', { partnerId: partner.id, input: memberInput(overrides), key: newKey() });

describe('Registering a member', () => {
  it('keeps what was typed, shows the NIK masked, and reads birth date and sex from it', async () => {
    const number = nik({ born: '1988-11-23', sex: 'P' });
    const { member, codes } = await register({ nik: number, name: '  Siti   Aminah ' });
    expect(codes).toEqual([]);
    expect(member).toMatchObject({
      ...{
        name: 'Siti Aminah',
        maskedNik: `**************${number.slice(-2)}`,
        birthDate: '1988-11-23',
        sex: 'FEMALE',
      },
      ...{ status: 'CANDIDATE', statusSince: '2026-03-02', sendable: true, checks: [], segment: 'BPU', version: 1 },
      ...{ village: { code: '15.01.11.2009', name: 'Baru Sungai Tutung' }, partner: { id: partner.id } },
      ...{ viewerCanEdit: true, viewerCanEnd: true, viewerCanReactivate: false, viewerCanMove: true },
    });
    expect(await find(coordinator, member.id)).toEqual(member);
  });

  it('with a KPJ makes a registered member', async () => {
    expect((await register({ kpj: '1234567890a' })).member).toMatchObject({ status: 'REGISTERED', kpj: '1234567890A' });
  });

  it('takes a NIK with blanks, dots and dashes, and an old village code', async () => {
    const number = nik();
    const typed = `${number.slice(0, 6)}.${number.slice(6, 12)}-${number.slice(12)} `;
    expect((await register({ nik: typed })).member.maskedNik).toBe(`**************${number.slice(-2)}`);
    const old = await portal.sql.one<{ code: string; now: string }>(
      `select o.code, c.code as now from region o join region c on c.id = o.current_id
        where o.level = 4 and o.valid_to is not null and c.level = 4 and c.valid_to is null and o.code <> c.code
          and not exists (select from region n where n.code = o.code and n.valid_to is null) order by o.code limit 1`,
    );
    expect((await register({ villageCode: old.code })).member.village.code).toBe(old.now);
  });

  it('keeps the NIK in no column in clear', async () => {
    const number = nik();
    await register({ nik: number });
    const rows = await portal.sql.all<{ row: string }>(
      `select to_jsonb(m)::text as row from member m union all select to_jsonb(p)::text from person p
       union all select to_jsonb(a)::text from audit_entry a union all select to_jsonb(i)::text from idempotency i`,
    );
    const hex = Buffer.from(number).toString('hex');
    expect(rows.filter(({ row }) => row.includes(number) || row.includes(hex))).toEqual([]);
  });

  it('may be done by an operator within the own region, and nowhere else', async () => {
    const operator = await operatorOf(portal, partner, '15.01');
    expect((await register({}, operator)).codes).toEqual([]);
    const elsewhere = await register({ villageCode: '15.02.01.2001' }, operator);
    expect(elsewhere.userErrors).toEqual([
      { code: 'VILLAGE_OUT_OF_SCOPE', field: 'villageCode', message: 'Desa berada di luar wilayah Anda.' },
    ]);
  });

  it('is for coordinators and operators of that partner only', async () => {
    const variables = { partnerId: partner.id, input: memberInput(), key: newKey() };
    const office = await portal.make.office();
    for (const actor of [
      await withoutScope(portal, 'AGENCY'),
      await withoutScope(portal, 'AUDITOR'),
      await withoutScope(portal, 'ADMINISTRATOR'),
      await officerOf(portal, office),
    ])
      expect((await attempt(actor, 'memberRegister', variables)).code).toBe('FORBIDDEN');
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    expect((await attempt(stranger, 'memberRegister', variables)).code).toBe('NOT_FOUND');
  });

  it('answers for a partner out of scope as for one that does not exist', async () => {
    const foreign = await portal.make.partner();
    const answers = [];
    for (const partnerId of [foreign.id, '01890000-0000-7000-8000-000000000000']) {
      const { code, data } = await attempt(coordinator, 'memberRegister', {
        partnerId,
        input: memberInput(),
        key: newKey(),
      });
      answers.push({ code, data });
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it('names every field that is wrong at once, in the language of the user', async () => {
    const english = await coordinatorOf(portal, partner);
    await english.query('mutation { viewerSetLocale(locale: en) { userErrors { code } } }');
    const wrong = { nik: '123', name: ' ', occupation: 'astronaut', phone: 'x', kpj: '1' };
    const { member, userErrors } = await register(wrong, english);
    expect(member).toBeNull();
    expect(userErrors).toEqual([
      { code: 'NIK_LENGTH', field: 'nik', message: 'A NIK has 16 digits. 3 are written.' },
      { code: 'NAME_EMPTY', field: 'name', message: 'The name is missing.' },
      { code: 'OCCUPATION_UNKNOWN', field: 'occupation', message: 'The occupation is not on the list.' },
      { code: 'KPJ_FORMAT', field: 'kpj', message: 'A KPJ has 8 to 11 digits or letters.' },
      { code: 'PHONE_FORMAT', field: 'phone', message: 'A phone number has 8 to 15 digits.' },
    ]);
  });

  it.each([
    [{ villageCode: '99.99.99.9999' }, 'VILLAGE_UNKNOWN'],
    [{ villageCode: '15.01' }, 'VILLAGE_UNKNOWN'],
    [{ villageCode: '' }, 'VILLAGE_EMPTY'],
    [{ birthDate: '2026-03-03' }, 'BIRTH_DATE_FUTURE'],
    [{ birthDate: '1961-03-02' }, 'AGE_OVER_LIMIT'],
    [{ sector: 'MARS' }, 'SECTOR_UNKNOWN'],
    [{ name: `Budi ${'x'.repeat(120)}` }, 'NAME_LENGTH'],
    [{ name: 'Budi 12345' }, 'NAME_HAS_NUMBER'],
  ])('cannot be saved with %o', async (overrides, expected) => {
    expect((await register(overrides)).codes).toEqual([expected]);
  });

  it('takes a text that no database can keep for what it is: the caller’s mistake', async () => {
    const variables = { partnerId: partner.id, input: memberInput({ address: 'Jalan \u0000' }), key: newKey() };
    expect((await attempt(coordinator, 'memberRegister', variables)).code).toBe('BAD_USER_INPUT');
  });

  it('refuses more rupiah than the column or anybody’s income has', async () => {
    const variables = { partnerId: partner.id, input: memberInput({ income: '99999999999999999999' }), key: newKey() };
    expect((await attempt(coordinator, 'memberRegister', variables)).code).toBe('BAD_USER_INPUT');
  });
});

describe('A member that can be saved but not sent', () => {
  it('says what is missing, level by level, and is sendable once it is not', async () => {
    const { member } = await register({
      motherName: '',
      address: null,
      phone: null,
      payer: 'SELF',
      birthDate: '1990-05-18',
    });
    expect(member.sendable).toBe(false);
    expect(member.checks.map(({ code, level, field }: Record<string, string>) => [code, level, field])).toEqual([
      ['MISSING_MOTHER_NAME', 'BLOCKS_SENDING', 'motherName'],
      ['MISSING_ADDRESS', 'BLOCKS_SENDING', 'address'],
      ['MISSING_PHONE', 'BLOCKS_SENDING', 'phone'],
      ['NIK_DOB_MISMATCH', 'WARNS', 'birthDate'],
    ]);
    const { nik: _, villageCode: __, segment: ___, ...input } = memberInput();
    const edited = await doAct(coordinator, 'memberEdit', { id: member.id, input, version: 1 });
    expect(edited.member).toMatchObject({ sendable: true, checks: [] });
  });

  it('needs a category where a budget pays, and a wage where an employer does', async () => {
    const subsidised = await register({ payer: 'SUBSIDY', phone: null });
    expect(subsidised.member.checks.map((c: { code: string }) => c.code)).toEqual(['MISSING_CATEGORY']);
    const employed = await register({ segment: 'PU', payer: 'EMPLOYER' });
    expect(employed.member.checks.map((c: { code: string }) => c.code)).toEqual(['MISSING_WAGE']);
  });
});

describe('One person', () => {
  it('may be wage earner and non-wage earner with one partner, once each, and member of two partners', async () => {
    const number = nik();
    await registered(coordinator, partner, { nik: number });
    await registered(coordinator, partner, { nik: number, segment: 'PU', income: '3000000', payer: 'EMPLOYER' });
    const other = await portal.make.partner();
    await registered(await coordinatorOf(portal, other), other, { nik: number });
    const { people } = await portal.sql.one<{ people: string }>(
      'select count(*) as people from person where nik_hash = $1',
      [portal.vault.hash(number)],
    );
    expect(people).toBe('1');
    expect((await register({ nik: number })).userErrors).toEqual([
      {
        ...{ code: 'MEMBER_EXISTS', field: 'nik' },
        message:
          'NIK ini sudah terdaftar di mitra ini dengan segmen yang sama. Cari orangnya di daftar, atau pilih segmen lain.',
      },
    ]);
  });

  it('is refused in the same words whether the other row is visible or not, ended or not', async () => {
    const operator = await operatorOf(portal, partner, '15.02');
    const number = nik();
    const { id } = await registered(coordinator, partner, { nik: number });
    const village = { nik: number, villageCode: '15.02.01.2001' };
    const hidden = await register(village, operator);
    await doAct(coordinator, 'memberEnd', { id, reason: 'REFUSED', since: '2026-03-01', version: 1 });
    const ended = await register(village, operator);
    const visible = await register(village);
    expect([hidden.userErrors, ended.userErrors]).toEqual([visible.userErrors, visible.userErrors]);
  });
});

describe('The same registration sent again', () => {
  it('a hundred times at once makes one member and gives one answer', async () => {
    const variables = { partnerId: partner.id, input: memberInput(), key: newKey() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => doAct(coordinator, 'memberRegister', variables)),
    );
    const ids = new Set(answers.map(({ member }) => member.id));
    expect(ids.size).toBe(1);
    expect(new Set(answers.map(({ member }) => JSON.stringify(member))).size).toBe(1);
    const { members } = await portal.sql.one<{ members: string }>(
      'select count(*) as members from member where nik_hash = $1',
      [portal.vault.hash(variables.input.nik as string)],
    );
    expect(members).toBe('1');
  });

  it('with another body is a conflict', async () => {
    const key = newKey();
    const input = memberInput();
    await doAct(coordinator, 'memberRegister', { partnerId: partner.id, input, key });
    const other = await attempt(coordinator, 'memberRegister', {
      partnerId: partner.id,
      input: { ...input, name: 'Lain' },
      key,
    });
    expect(other.code).toBe('CONFLICT');
  });

  it('by another user is another registration', async () => {
    const key = newKey();
    await doAct(coordinator, 'memberRegister', { partnerId: partner.id, input: memberInput(), key });
    const colleague = await coordinatorOf(portal, partner);
    expect(
      (await doAct(colleague, 'memberRegister', { partnerId: partner.id, input: memberInput(), key })).codes,
    ).toEqual([]);
  });

  it('may be tried again with the same key after a rule said no', async () => {
    const key = newKey();
    const taken = nik();
    await registered(coordinator, partner, { nik: taken });
    const input = memberInput({ nik: taken });
    expect((await doAct(coordinator, 'memberRegister', { partnerId: partner.id, input, key })).codes).toEqual([
      'MEMBER_EXISTS',
    ]);
    const free = memberInput();
    expect((await doAct(coordinator, 'memberRegister', { partnerId: partner.id, input: free, key })).codes).toEqual([]);
  });

  it('needs a key of 8 to 100 characters', async () => {
    for (const key of ['short', 'x'.repeat(101)])
      expect(
        (await doAct(coordinator, 'memberRegister', { partnerId: partner.id, input: memberInput(), key })).codes,
      ).toEqual(['IDEMPOTENCY_KEY_LENGTH']);
  });
});

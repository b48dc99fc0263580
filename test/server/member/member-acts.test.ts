import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { nik } from '../../support/niks.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { attempt, doAct, editInput, find, type MemberAct, registered } from './member-acts.ts';

let portal: TestPortal;
let partner: Keyed;
let office: Keyed;
let coordinator: Actor;
let officer: Actor;
let auditor: Actor;
beforeAll(async () => {
  portal = await openPortal();
  office = await portal.make.office();
  partner = await portal.make.partner({ office_id: office.id });
  coordinator = await coordinatorOf(portal, partner);
  officer = await officerOf(portal, office);
  auditor = await withoutScope(portal, 'AUDITOR');
});
afterAll(() => portal.close());

const candidate = (overrides: object = {}) => registered(coordinator, partner, overrides);
const NEIGHBOUR = '15.01.11.2008';
const OTHER_REGENCY = '15.02.01.2001';

/** Arguments with which each act works on a fresh candidate. */
const valid: Record<MemberAct, () => object> = {
  memberRegister: () => ({}),
  memberEdit: () => ({ input: editInput() }),
  memberCorrectNik: () => ({ nik: nik(), reason: 'salah ketik' }),
  memberEnd: () => ({ reason: 'REFUSED', since: '2026-03-01' }),
  memberReactivate: () => ({ note: 'kembali bekerja' }),
  memberMove: () => ({ villageCode: NEIGHBOUR, since: '2026-03-01' }),
  memberAssign: () => ({ note: 'keluar dari kelompok' }),
  memberRevealNik: () => ({ reason: 'verifikasi data' }),
};
const onRow = (Object.keys(valid) as MemberAct[]).filter((act) => act !== 'memberRegister');
const versioned = onRow.filter((act) => act !== 'memberRevealNik');

describe('Every act on a member', () => {
  it.each(onRow)('%s answers for a member of another partner as for one that does not exist', async (act) => {
    const { id } = await candidate();
    const stranger = await coordinatorOf(portal, await portal.make.partner());
    const answers = [];
    for (const target of [id, '01890000-0000-7000-8000-000000000000']) {
      const { code, data, status } = await attempt(stranger, act, { id: target, version: 1, ...valid[act]() });
      answers.push({ code, data, status });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.code).toBe('NOT_FOUND');
    expect((await find(coordinator, id)).version).toBe(1);
  });

  it.each(onRow)('%s does not reach beyond an operator’s region', async (act) => {
    const { id } = await candidate({ villageCode: OTHER_REGENCY });
    const operator = await operatorOf(portal, partner, '15.01');
    expect((await attempt(operator, act, { id, version: 1, ...valid[act]() })).code).toBe('NOT_FOUND');
  });

  it.each(versioned)('%s is refused to those who only read', async (act) => {
    const { id } = await candidate();
    for (const actor of [auditor, await withoutScope(portal, 'AGENCY'), await withoutScope(portal, 'ADMINISTRATOR')])
      expect((await attempt(actor, act, { id, version: 1, ...valid[act]() })).code).toBe('FORBIDDEN');
  });

  it.each(versioned)('%s refuses a version that is no longer the present one', async (act) => {
    const { id } = await candidate();
    await doAct(coordinator, 'memberEdit', { id, input: editInput({ name: 'Nama Baru' }), version: 1 });
    const { codes, member } = await doAct(coordinator, act, { id, version: 1, ...valid[act]() });
    expect([codes, member]).toEqual([['VERSION_CONFLICT'], null]);
    expect((await find(coordinator, id)).name).toBe('Nama Baru');
  });

  it.each(['memberEdit', 'memberEnd', 'memberMove'] as const)(
    '%s is refused once the membership has ended',
    async (act) => {
      const { id } = await candidate();
      const { member } = await doAct(coordinator, 'memberEnd', { id, version: 1, ...valid.memberEnd() });
      const { codes } = await doAct(coordinator, act, { id, version: member.version, ...valid[act]() });
      const expected = 'MEMBER_HAS_ENDED';
      expect(codes).toEqual([expected]);
    },
  );

  it('leaves one of two that come at the same moment with a conflict', async () => {
    const { id } = await candidate();
    const edits = ['Satu', 'Dua', 'Tiga', 'Empat'].map((name) =>
      doAct(coordinator, 'memberEdit', { id, input: editInput({ name }), version: 1 }),
    );
    const codes = (await Promise.all(edits)).flatMap((answer) => answer.codes);
    expect(codes).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT']);
  });
});

describe('Editing a member', () => {
  it('writes every field it was given and counts the version up', async () => {
    const { id } = await candidate();
    const { member, codes } = await doAct(coordinator, 'memberEdit', {
      ...{ id, version: 1 },
      input: editInput({ name: 'Rahma Wati', phone: '0812-9999-0000', kpj: 'ab123456' }),
    });
    expect(codes).toEqual([]);
    expect(member).toMatchObject({
      name: 'Rahma Wati',
      phone: '081299990000',
      kpj: 'AB123456',
      status: 'REGISTERED',
      version: 2,
    });
  });

  it('checks the fields like a registration', async () => {
    const { id } = await candidate();
    const input = editInput({ name: '', birthDate: '1950-01-01' });
    expect((await doAct(coordinator, 'memberEdit', { id, input, version: 1 })).codes).toEqual([
      'NAME_EMPTY',
      'AGE_OVER_LIMIT',
    ]);
  });

  it('is no business of the office', async () => {
    const { id } = await candidate();
    expect((await attempt(officer, 'memberEdit', { id, version: 1, ...valid.memberEdit() })).code).toBe('FORBIDDEN');
  });
});

describe('Putting a NIK right', () => {
  it('changes the person the row speaks of and writes down why', async () => {
    const { id } = await candidate();
    const right = nik({ born: '1990-05-17' });
    const { member, codes } = await doAct(coordinator, 'memberCorrectNik', {
      id,
      nik: right,
      reason: 'salah ketik',
      version: 1,
    });
    expect([codes, member.maskedNik, member.version]).toEqual([[], `**************${right.slice(-2)}`, 2]);
    expect((await doAct(coordinator, 'memberRevealNik', { id, reason: 'periksa lagi' })).nik).toBe(right);
    const [entry] = (await find(coordinator, id, 'history(first: 9) { nodes { action reason } }')).history.nodes.filter(
      (n: Json) => n.action === 'CHANGED',
    );
    expect(entry.reason).toBe('salah ketik');
  });

  it('refuses a NIK the partner has already, a malformed one and a reason that says nothing', async () => {
    const taken = nik();
    await candidate({ nik: taken });
    const { id } = await candidate();
    const correct = (number: string, reason = 'salah ketik') =>
      doAct(coordinator, 'memberCorrectNik', { id, nik: number, reason, version: 1 });
    expect((await correct(taken)).codes).toEqual(['MEMBER_EXISTS']);
    expect((await correct('1501110000000001')).codes).toEqual(['NIK_BIRTH_DATE']);
    expect((await correct(nik(), ' x ')).userErrors).toEqual([
      { code: 'REASON_TOO_SHORT', field: 'reason', message: 'Tuliskan alasan, paling sedikit 5 huruf.' },
    ]);
    expect((await find(coordinator, id)).version).toBe(1);
  });
});

describe('Ending a membership', () => {
  it.each(['DECEASED', 'MOVED', 'OVER_AGE', 'MEMBER_ELSEWHERE', 'REFUSED', 'DATA_WRONG'])(
    'is done for the reason %s',
    async (reason) => {
      const { id } = await candidate();
      const { member } = await doAct(coordinator, 'memberEnd', {
        id,
        reason,
        since: '2026-02-20',
        note: 'surat desa',
        version: 1,
      });
      expect(member).toMatchObject({
        status: 'ENDED',
        endReason: reason,
        statusSince: '2026-02-20',
        statusNote: 'surat desa',
      });
      expect(member).toMatchObject({
        viewerCanEdit: false,
        viewerCanEnd: false,
        viewerCanReactivate: reason !== 'DECEASED',
      });
    },
  );

  it('may be done by the office that answers for the partner', async () => {
    const { id } = await candidate();
    expect((await doAct(officer, 'memberEnd', { id, version: 1, ...valid.memberEnd() })).codes).toEqual([]);
    const stranger = await officerOf(portal, await portal.make.office());
    expect((await attempt(stranger, 'memberEnd', { id, version: 2, ...valid.memberEnd() })).code).toBe('NOT_FOUND');
  });

  it('cannot be done from tomorrow on, nor before birth', async () => {
    const { id } = await candidate();
    const end = (since: string) => doAct(coordinator, 'memberEnd', { id, reason: 'REFUSED', since, version: 1 });
    expect((await end('2026-03-03')).codes).toEqual(['STATUS_DATE_FUTURE']);
    expect((await end('1990-05-16')).codes).toEqual(['STATUS_DATE_BEFORE']);
    expect(
      (await attempt(coordinator, 'memberEnd', { id, reason: 'REFUSED', since: '2026-02-30', version: 1 })).code,
    ).toBe('BAD_USER_INPUT');
    expect(
      (await attempt(coordinator, 'memberEnd', { id, reason: 'BORED', since: '2026-02-20', version: 1 })).code,
    ).toBe('BAD_USER_INPUT');
  });

  it('goes by the day in Jakarta, not in Greenwich', async () => {
    const { id } = await candidate();
    portal.clock.set('2026-03-02T18:00:00Z');
    try {
      const again = await coordinatorOf(portal, partner);
      expect(
        (await doAct(again, 'memberEnd', { id, reason: 'REFUSED', since: '2026-03-03', version: 1 })).codes,
      ).toEqual([]);
    } finally {
      portal.clock.set('2026-03-02T09:00:00+07:00');
    }
  });
});

describe('Bringing a member back', () => {
  const ended = async (reason = 'REFUSED') => {
    const { id } = await candidate();
    return (await doAct(coordinator, 'memberEnd', { id, reason, since: '2026-02-20', version: 1 })).member;
  };

  it('works with a note that says why', async () => {
    const { id, version } = await ended();
    const { member } = await doAct(coordinator, 'memberReactivate', { id, version, note: 'kembali bekerja' });
    expect(member).toMatchObject({
      status: 'CANDIDATE',
      endReason: null,
      statusSince: '2026-03-02',
      statusNote: 'kembali bekerja',
    });
    const short = await ended();
    expect(
      (await doAct(coordinator, 'memberReactivate', { id: short.id, version: 2, note: ' a ' })).userErrors[0],
    ).toMatchObject({
      ...{ code: 'REASON_TOO_SHORT', field: 'note' },
    });
  });

  it('does not work for the dead, nor for those who never left', async () => {
    const { id, version } = await ended('DECEASED');
    expect((await doAct(coordinator, 'memberReactivate', { id, version, note: 'salah catat' })).codes).toEqual([
      'MEMBER_DECEASED',
    ]);
    const live = await candidate();
    expect(
      (await doAct(coordinator, 'memberReactivate', { id: live.id, version: 1, note: 'salah catat' })).codes,
    ).toEqual(['MEMBER_NOT_ENDED']);
  });
});

describe('Moving a member', () => {
  it('changes the village and everything that follows from it', async () => {
    const { id } = await candidate();
    const { member } = await doAct(coordinator, 'memberMove', {
      id,
      version: 1,
      villageCode: OTHER_REGENCY,
      since: '2026-03-01',
    });
    expect(member.village.code).toBe(OTHER_REGENCY);
    const row = await portal.sql.one(
      'select v.code from member m join region v on v.id = m.regency_id where m.id = $1',
      [id],
    );
    expect(row).toEqual({ code: '15.02' });
  });

  it('stays within the operator’s own region', async () => {
    const operator = await operatorOf(portal, partner, '15.01');
    const { id } = await candidate();
    const move = (villageCode: string, since = '2026-03-01') =>
      doAct(operator, 'memberMove', { id, version: 1, villageCode, since });
    expect((await move(OTHER_REGENCY)).codes).toEqual(['VILLAGE_OUT_OF_SCOPE']);
    expect((await move('15.01.11.2009')).codes).toEqual(['MEMBER_SAME_VILLAGE']);
    expect((await move('15.01.99.9999')).codes).toEqual(['VILLAGE_UNKNOWN']);
    expect((await move(NEIGHBOUR, '2026-03-03')).codes).toEqual(['STATUS_DATE_FUTURE']);
    expect((await move(NEIGHBOUR)).codes).toEqual([]);
  });
});

describe('Looking at a NIK in clear', () => {
  it('is written down with who, when and why before the number is given', async () => {
    const number = nik();
    const { id } = await candidate({ nik: number });
    expect((await doAct(auditor, 'memberRevealNik', { id, reason: 'pemeriksaan berkas' })).nik).toBe(number);
    const { history } = await find(
      coordinator,
      id,
      'history(first: 1) { nodes { action actorName at reason changes { field } } }',
    );
    expect(history.nodes).toEqual([
      {
        action: 'NIK_REVEALED',
        actorName: auditor.user.name,
        at: '2026-03-02T02:00:00.000Z',
        reason: 'pemeriksaan berkas',
        changes: [],
      },
    ]);
  });

  it('needs a reason', async () => {
    const { id } = await candidate();
    const { nik: shown, codes } = await doAct(coordinator, 'memberRevealNik', { id, reason: '   ok  ' });
    expect([shown, codes]).toEqual([null, ['REASON_TOO_SHORT']]);
  });

  it('is not for administrators', async () => {
    const { id } = await candidate();
    const administrator = await withoutScope(portal, 'ADMINISTRATOR');
    expect((await attempt(administrator, 'memberRevealNik', { id, ...valid.memberRevealNik() })).code).toBe(
      'FORBIDDEN',
    );
  });
});

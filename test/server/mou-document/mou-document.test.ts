import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { paperDesk, pdf, png } from './handed-in.ts';

let portal: TestPortal;
let desk: ReturnType<typeof paperDesk>;
let partner: Keyed;
let signer: Keyed;
let mou: { id: string };
let coordinator: Actor;
let officer: Actor;
let agency: Actor;
let stranger: Actor;
let otherParty: Actor;
let operator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  desk = paperDesk(portal);
  const office = await portal.make.office();
  partner = await portal.make.partner({ office_id: office.id });
  signer = await portal.make.partner();
  coordinator = await coordinatorOf(portal, partner);
  officer = await officerOf(portal, office);
  agency = await withoutScope(portal, 'AGENCY');
  stranger = await coordinatorOf(portal, await portal.make.partner());
  otherParty = await coordinatorOf(portal, signer);
  operator = await operatorOf(portal, partner, '15.01');
});
beforeEach(async () => {
  mou = await portal.make.mou(partner, {}, [{ kind: 'PARTNER', partner_id: signer.id }]);
});
afterAll(() => portal.close());

describe('A paper of an agreement', () => {
  it('comes in encrypted under a name of ours, with its checksum, and goes out whole as an attachment', async () => {
    const content = pdf('x'.repeat(300_000));
    const id = await desk.put(officer, mou.id, content, { name: 'Rahasia Pak Lurah.PDF' });
    const [paper] = await desk.papers(coordinator, mou.id);
    expect(paper).toMatchObject({
      ...{ id, paperId: id, number: 1, current: true, kind: 'SIGNED', fileName: 'naskah-bertanda-tangan.pdf' },
      ...{ size: content.length, sha256: createHash('sha256').update(content).digest('hex') },
      ...{ addedByName: officer.user.name, viewerCanOpen: true, viewerCanWithdraw: true },
    });
    const answer = await desk.fetched(coordinator, id);
    expect(answer.rawPayload.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      ...{
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
      'content-disposition': expect.stringMatching(/^attachment; filename="naskah-bertanda-tangan\.pdf"/),
    });
    const { clear } = await portal.sql.one<{ clear: number }>(
      `select count(*)::integer as clear from document_chunk where position('%PDF'::bytea in cipher) > 0`,
    );
    expect(clear).toBe(0);
  });

  it('is replaced by a new version, and the old one stays to be read', async () => {
    const first = await desk.put(coordinator, mou.id, pdf('lama'));
    const second = await desk.put(officer, mou.id, pdf('baru'), { replaces: first });
    expect(await desk.papers(agency, mou.id)).toMatchObject([
      { id: second, paperId: first, number: 2, current: true },
      { id: first, paperId: first, number: 1, current: false },
    ]);
    expect((await desk.fetched(coordinator, first)).statusCode).toBe(200);
    expect(await desk.refused(coordinator, mou.id, pdf('lagi'), { replaces: first })).toBe('MOU_PAPER_NOT_LAST');
    expect(await desk.refused(coordinator, mou.id, pdf('lain'), { replaces: second, kind: 'OTHER' })).toBe(
      'MOU_PAPER_KIND',
    );
  });

  it('may be withdrawn with a reason: it stays in the list, few open it, and the version before counts again', async () => {
    const first = await desk.put(coordinator, mou.id, pdf('lama'));
    const second = await desk.put(coordinator, mou.id, pdf('salah'), { replaces: first });
    expect((await desk.withdraw(officer, second, 'ah')).userErrors).toEqual([
      { code: 'MOU_REASON_LENGTH', field: 'reason' },
    ]);
    const { mou: after, userErrors } = await desk.withdraw(officer, second);
    expect(userErrors).toEqual([]);
    expect(after.papers).toEqual([
      { id: first, current: true },
      { id: second, current: false },
    ]);
    const [, gone] = await desk.papers(coordinator, mou.id);
    expect(gone).toMatchObject({
      ...{ withdrawnByName: officer.user.name, withdrawnReason: 'Berkas perjanjian lain' },
      ...{ viewerCanOpen: false, viewerCanWithdraw: false },
    });
    expect((await desk.fetched(coordinator, second)).statusCode).toBe(404);
    expect((await desk.fetched(agency, second)).statusCode).toBe(200);
    expect((await desk.withdraw(officer, second)).userErrors).toMatchObject([{ code: 'MOU_PAPER_WITHDRAWN' }]);
    // the number is not used again
    await desk.put(coordinator, mou.id, pdf('benar'), { replaces: first });
    expect((await desk.papers(coordinator, mou.id)).map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('is brought by who keeps the agreement, and by nobody else', async () => {
    for (const one of [agency, officer, coordinator])
      expect((await desk.send(one, mou.id, pdf(one.user.name))).statusCode).toBe(201);
    const auditor = await withoutScope(portal, 'AUDITOR');
    for (const one of [operator, auditor, otherParty]) {
      expect((await desk.send(one, mou.id, pdf('tidak'))).statusCode).toBe(403);
      const [paper] = await desk.papers(agency, mou.id);
      await expect(desk.withdraw(one, paper?.id)).rejects.toThrow('FORBIDDEN');
    }
    expect((await desk.send(stranger, mou.id, pdf('tidak'))).statusCode).toBe(404);
    expect((await desk.papers(agency, mou.id)).length).toBe(3);
  });

  it('is every party’s once it is signed; drafts, notes and lists of people are the keepers’', async () => {
    const kinds = ['SIGNED', 'MINUTES', 'DRAFT_TEXT', 'LEGAL_NOTE', 'AUTHORITY', 'MEMBER_LIST', 'OTHER'];
    const ids = new Map<string, string>();
    for (const kind of kinds) ids.set(kind, await desk.put(coordinator, mou.id, pdf(kind), { kind }));
    const seen = async (actor: Actor) => (await desk.papers(actor, mou.id)).map(({ kind }) => kind).sort();
    for (const actor of [agency, officer, coordinator, await withoutScope(portal, 'AUDITOR')])
      expect(await seen(actor)).toEqual([...kinds].sort());
    for (const actor of [otherParty, operator]) {
      expect(await seen(actor)).toEqual(['MINUTES', 'SIGNED']);
      expect((await desk.fetched(actor, ids.get('SIGNED') as string)).statusCode).toBe(200);
      for (const kind of kinds.slice(2))
        expect([kind, (await desk.fetched(actor, ids.get(kind) as string)).statusCode]).toEqual([kind, 404]);
    }
    expect((await desk.fetched(stranger, ids.get('SIGNED') as string)).statusCode).toBe(404);
    expect((await desk.fetched(agency, 'none')).statusCode).toBe(404);
  });
});

describe('What is handed in is refused', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'a.pdf', 'PAPER_EMPTY'],
    ['a program', Buffer.from('MZ program'), 'a.pdf', 'PAPER_TYPE'],
    ['a page of the web', Buffer.from('<!doctype html><script>'), 'a.pdf', 'PAPER_TYPE'],
    ['cut off', Buffer.from('%PDF-1.7 half'), 'a.pdf', 'PAPER_CUT'],
    ['a picture without its end', png.subarray(0, 10), 'a.png', 'PAPER_CUT'],
    ['a picture that is called a PDF', png, 'a.pdf', 'PAPER_NAMED_OTHERWISE'],
    ['a PDF that is called a program', pdf(), 'surat.pdf.exe', 'PAPER_NAMED_OTHERWISE'],
    ['behind a password', Buffer.from('%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\n%%EOF'), 'a.pdf', 'PAPER_PASSWORD'],
    ['too large', Buffer.concat([pdf(), Buffer.alloc(10_500_000)]), 'a.pdf', 'PAPER_SIZE'],
  ])('where it is %s', async (_, content, name, code) => {
    expect(await desk.refused(coordinator, mou.id, content, { name })).toBe(code);
    expect(await desk.papers(coordinator, mou.id)).toEqual([]);
  });

  it('where it is there already, and taken again once that was withdrawn', async () => {
    const id = await desk.put(coordinator, mou.id, pdf('sama'));
    const answer = await desk.send(officer, mou.id, pdf('sama'), { kind: 'OTHER' });
    expect(answer.json()).toMatchObject({
      code: 'MOU_PAPER_TWICE',
      message: expect.stringContaining('naskah-bertanda-tangan.pdf, versi 1'),
    });
    await desk.withdraw(coordinator, id);
    await desk.put(officer, mou.id, pdf('sama'), { kind: 'OTHER' });
    // another agreement may have the same paper
    await desk.put(coordinator, (await portal.make.mou(partner)).id, pdf('sama'));
  });

  it('where the address or the kind is wrong', async () => {
    expect((await desk.send(coordinator, 'x', pdf())).statusCode).toBe(404);
    expect((await desk.send(coordinator, mou.id, pdf(), { kind: 'SECRET' })).statusCode).toBe(400);
    expect((await desk.send(coordinator, mou.id, pdf(), { replaces: 'x' })).statusCode).toBe(404);
    expect((await desk.send(coordinator, mou.id, pdf(), { replaces: partner.id })).statusCode).toBe(404);
  });

  it('names a picture by either of its endings', async () => {
    const jpg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);
    await desk.put(coordinator, mou.id, jpg, { name: 'FOTO.JPEG', kind: 'MINUTES' });
    await desk.put(coordinator, mou.id, png, { name: 'tanpa akhiran', kind: 'OTHER' });
    expect((await desk.papers(coordinator, mou.id)).map(({ fileName }) => fileName).sort()).toEqual([
      'berita-acara.jpg',
      'dokumen-perjanjian.png',
    ]);
  });
});

describe('Two people at once', () => {
  it('make no two versions with one number, and put the same bytes on file once', async () => {
    const first = await desk.put(coordinator, mou.id, pdf('satu'));
    const replaced = await Promise.all(
      [officer, coordinator].map((who) => desk.send(who, mou.id, pdf(who.user.name), { replaces: first })),
    );
    expect(replaced.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    const twice = await Promise.all([officer, coordinator].map((who) => desk.send(who, mou.id, pdf('kembar'))));
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    expect(await desk.papers(coordinator, mou.id)).toHaveLength(3);
  });

  it('stop at sixty', async () => {
    const other = await portal.make.mou(partner);
    for (let n = 0; n < 60; n++) await desk.put(coordinator, other.id, pdf(String(n)), { kind: 'OTHER' });
    expect(await desk.refused(coordinator, other.id, pdf('satu lagi'))).toBe('MOU_PAPERS_MANY');
  });
});

describe('What has to be on file', () => {
  it('follows from the kind and the state, says who brings it and by when, and holds nothing up', async () => {
    expect(await desk.evidence(coordinator, mou.id)).toEqual([
      { paper: 'AUTHORITY', who: 'COORDINATOR', dueOn: '2026-01-16', missing: true, overdue: true },
      { paper: 'SIGNED', who: 'OFFICE', dueOn: '2026-01-16', missing: true, overdue: true },
    ]);
    const id = await desk.put(officer, mou.id, pdf());
    expect((await desk.evidence(coordinator, mou.id))[1]).toMatchObject({ missing: false, overdue: false });
    await desk.withdraw(officer, id);
    expect((await desk.evidence(coordinator, mou.id))[1]).toMatchObject({ missing: true });
  });

  it('is less for an intent, more under review, and nothing for a draft', async () => {
    const asked = { asked_by: agency.user.id, asked_by_name: 'A', asked_at: '2026-03-01T20:00:00Z' };
    const reviewed = { reviewed_by: officer.user.id, reviewed_by_name: 'B', reviewed_at: '2026-03-02T01:00:00Z' };
    const terms = async (row: object) =>
      (await desk.evidence(coordinator, (await portal.make.mou(partner, { ...row })).id)).map(
        ({ paper, who, dueOn }) => [paper, who, dueOn],
      );
    expect(await terms({ state: 'DRAFT' })).toEqual([]);
    expect(await terms({ kind: 'MOU' })).toEqual([['SIGNED', 'OFFICE', '2026-01-16']]);
    // the day in Jakarta
    expect(await terms({ state: 'IN_REVIEW', ...asked })).toEqual([
      ['DRAFT_TEXT', 'COORDINATOR', '2026-03-04'],
      ['LEGAL_NOTE', 'OFFICE', '2026-03-09'],
    ]);
    expect(await terms({ state: 'READY', ...asked, ...reviewed })).toEqual([
      ['AUTHORITY', 'COORDINATOR', '2026-03-09'],
      ['LEGAL_NOTE', 'OFFICE', '2026-03-09'],
    ]);
    const ended = { state: 'ENDED', end_reason: 'Dihentikan' };
    expect(await terms({ ...ended, how_ended: 'COMPLETED' })).toEqual([]);
    expect(await terms(ended)).toEqual([['TERMINATION', 'OFFICE', '2026-03-16']]);
  });

  it('is told to who can bring it, and looked to by the agency where there is no office', async () => {
    for (const actor of [otherParty, operator]) expect(await desk.evidence(actor, mou.id)).toEqual([]);
    const free = await portal.make.partner();
    const own = await coordinatorOf(portal, free);
    expect((await desk.evidence(own, (await portal.make.mou(free, { kind: 'MOU' })).id)).map(({ who }) => who)).toEqual(
      ['AGENCY'],
    );
  });

  it('is listed over all agreements that one keeps, the first due first; the own part alone if wished', async () => {
    const alone = await portal.make.partner({ office_id: (await portal.make.office()).id });
    const keeper = await coordinatorOf(portal, alone);
    const late = await portal.make.mou(alone, { title: 'Yang lama', signed_on: '2025-12-01' });
    const fresh = await portal.make.mou(alone, { title: 'Yang baru', signed_on: '2026-02-27' });
    const list = async (actor: Actor, mine: boolean) => {
      const LIST =
        'query ($mine: Boolean) { missingPapers(first: 3, mine: $mine) { nodes { mou { id } paper dueOn overdue } totalCount pageInfo { hasNextPage endCursor } } }';
      return (await actor.query(LIST, { mine })).missingPapers;
    };
    const own = await list(keeper, true);
    expect(own.nodes).toEqual([
      { mou: { id: late.id }, paper: 'AUTHORITY', dueOn: '2025-12-15', overdue: true },
      { mou: { id: fresh.id }, paper: 'AUTHORITY', dueOn: '2026-03-13', overdue: false },
    ]);
    const all = await list(keeper, false);
    expect([all.totalCount, all.nodes.length, all.pageInfo.hasNextPage]).toEqual([4, 3, true]);
    const NEXT = 'query ($after: String) { missingPapers(first: 3, after: $after) { nodes { paper } } }';
    expect((await keeper.query(NEXT, { after: all.pageInfo.endCursor })).missingPapers.nodes).toEqual([
      { paper: 'SIGNED' },
    ]);
    expect((await list(await coordinatorOf(portal, await portal.make.partner()), false)).nodes).toEqual([]);
    expect((await list(agency, false)).totalCount).toBeGreaterThan(4);
    await expect(list(operator, false)).rejects.toThrow('FORBIDDEN');
    const observer = await as(portal, await portal.make.user('OBSERVER', { partners: [signer] }));
    await expect(list(observer, false)).rejects.toThrow('FORBIDDEN');
    const taken = ({ cookie }: Actor, mine: boolean) =>
      portal.app.inject({ method: 'GET', url: `/mous/missing-papers.csv?mine=${mine}`, headers: { cookie } });
    const [, ...lines] = (await taken(keeper, true)).body.trim().split(/\r?\n/);
    expect(lines).toEqual([
      expect.stringContaining('Perjanjian'),
      expect.stringMatching(/Yang lama.*surat kuasa atau SK penanda tangan.*koordinator mitra.*2025-12-15/),
      expect.stringMatching(/Yang baru.*2026-03-13/),
    ]);
    expect((await taken(keeper, false)).body.trim().split(/\r?\n/)).toHaveLength(6);
    expect((await taken(operator, false)).statusCode).toBe(403);
  });
});

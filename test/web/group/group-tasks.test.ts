import { describe, expect, it } from 'vitest';
import type { GroupMouFragment } from '../../../web/group/GroupPage.generated.ts';
import { newImportPath, newMemberPath } from '../../../web/group/group-paths.ts';
import { agreementInForce, groupTasks } from '../../../web/group/group-tasks.ts';

const paper = { paper: 'SIGNED', who: 'OFFICE', dueOn: '2026-03-16', missing: true, overdue: false } as const;
const mou = (of: Partial<GroupMouFragment> = {}): GroupMouFragment => ({
  ...{ id: 'mou', title: 'Perlindungan anggota', state: 'ACTIVE', phase: 'ACTIVE', endsOn: null, payer: 'SELF' },
  ...{ viewerCanAddPaper: true, ceremony: null, partner: null, waits: null, evidence: [] },
  ...of,
});
const group = (of: Partial<Parameters<typeof groupTasks>[0]> = {}) => ({
  ...({ closedAt: null, stage: 'SIGNED', phase: 'ACTIVE', cover: { lapsed: 0 }, mous: [mou()] } as const),
  memberCounts: { candidate: 0, registered: 10, incomplete: 0 },
  ...of,
});
const kinds = (of: Partial<Parameters<typeof groupTasks>[0]>) => groupTasks(group(of)).map(({ kind }) => kind);

describe('What comes next for a group', () => {
  it('before the signature is one thing, as far as it has come', () => {
    const people = { candidate: 0, registered: 0, incomplete: 0 };
    const at = (stage: 'IDENTIFIED' | 'SOCIALISED' | 'DATA_COLLECTED', mous: GroupMouFragment[] = []) =>
      kinds({ stage, phase: stage, mous, memberCounts: people });
    expect(at('IDENTIFIED')).toEqual(['contact']);
    expect(at('SOCIALISED')).toEqual(['collect']);
    expect(at('DATA_COLLECTED')).toEqual(['plan']);
    expect(at('IDENTIFIED', [mou({ state: 'IN_REVIEW' })])).toEqual(['agreement']);
    // an agreement that is over stands in nobody's way
    expect(at('DATA_COLLECTED', [mou({ state: 'ENDED' })])).toEqual(['plan']);
  });

  it('after it is whatever keeps its people from being protected, money before those who come later', () => {
    const none = { candidate: 0, registered: 0, incomplete: 0 };
    expect(kinds({ phase: 'SIGNED', memberCounts: none })).toEqual(['members']);
    expect(kinds({ phase: 'SIGNED', memberCounts: { candidate: 3, registered: 0, incomplete: 1 } })).toEqual([
      'kpj',
      'incomplete',
    ]);
    const some = { candidate: 3, registered: 2, incomplete: 0 };
    expect(kinds({ phase: 'REGISTERED', memberCounts: some })).toEqual(['firstPayment', 'kpj']);
    expect(kinds({ phase: 'FIRST_PAYMENT', memberCounts: some })).toEqual(['confirm', 'kpj']);
    expect(kinds({ phase: 'DORMANT', cover: { lapsed: 9 } })).toEqual(['latePayment']);
    expect(kinds({})).toEqual([]);
  });

  it('names the papers that are missing last, and nothing of a group that was closed', () => {
    const mous = [mou({ evidence: [paper, { ...paper, paper: 'MINUTES', missing: false }] })];
    expect(kinds({ mous, cover: { lapsed: 1 } })).toEqual(['latePayment', 'paper']);
    expect(kinds({ mous, closedAt: '2026-03-01T00:00:00Z' })).toEqual([]);
  });
});

describe('New people of a group', () => {
  it('come in under its agreement, where just one is in force', () => {
    const [draft, active] = [mou({ id: 'draft', state: 'DRAFT' }), mou({ id: 'active' })];
    expect(agreementInForce([draft, active])?.id).toBe('active');
    expect(agreementInForce([draft])).toBeNull();
    expect(agreementInForce([active, mou({ id: 'other' })])).toBeNull();
  });

  it('bring the group back with them, and who pays where the agreement says it', () => {
    const one = { id: 'g', partner: { id: 'p' } };
    expect(newMemberPath(one, mou())).toBe('/peserta/baru?mitra=p&kelompok=g&mou=mou&kembali=kelompok&bayar=SELF');
    expect(newMemberPath(one, mou({ payer: 'SHARED' }))).not.toContain('bayar');
    expect(newImportPath(one, null)).toBe('/impor/baru?mitra=p&kelompok=g&kembali=kelompok');
  });
});

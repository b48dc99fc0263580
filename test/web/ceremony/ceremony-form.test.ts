import { describe, expect, it } from 'vitest';
import { emptyCeremony, likeLast, shownNumbers, toCeremonyInput } from '../../../web/ceremony/ceremony-form.ts';

describe('The form of a ceremony', () => {
  it('shows the numbers that a pattern gives, and none of a wrong one', () => {
    expect(shownNumbers('PER/{n}/102026', '9', 2)).toEqual(['PER/9/102026', 'PER/10/102026']);
    expect(shownNumbers('P-{nnn}', '7', 1)).toEqual(['P-007']);
    for (const [pattern, first] of [
      ['PER/1', '1'],
      ['{n}/{n}', '1'],
      ['{n}', '0'],
      ['{n}', 'satu'],
    ] as const)
      expect(shownNumbers(pattern, first, 1)).toEqual([]);
  });

  it('sends what was typed: groups in their order, and no numbers of their own unless they have some', () => {
    const values = emptyCeremony('2026-11-21', 'perlindungan anggota');
    expect(values.officePattern).toBe('PER/{n}/112026');
    const input = toCeremonyInput({
      ...{ ...values, officeId: 'o', place: ' Aula ', groupIds: ['b', 'a'], signatories: { a: ' Pak Ketua ', b: '' } },
    });
    expect(input.groups).toEqual([
      { groupId: 'b', signatory: null },
      { groupId: 'a', signatory: 'Pak Ketua' },
    ]);
    expect(input.terms).toMatchObject({ heldOn: '2026-11-21', place: 'Aula', groupNumbers: null });
    expect(input.draft).toMatchObject({ startsOn: '2026-11-21', endsOn: null, parentId: null });
    const own = { ...values, hasGroupNumbers: true, groupPattern: '{n}/KLP', groupFirst: '3' };
    expect(toCeremonyInput(own).terms.groupNumbers).toEqual({ pattern: '{n}/KLP', first: 3 });
  });
});

describe('The next ceremony', () => {
  const first = emptyCeremony('2026-03-02', 'perlindungan anggota');
  const last = { officeSignatory: 'Kepala Kantor', groups: 2, officeNumbers: { pattern: 'PER/{n}/032026', first: 7 } };

  it('begins with who signed last, and goes on with the numbers of the same series', () => {
    expect(likeLast(first, last)).toMatchObject({ officeSignatory: 'Kepala Kantor', officeFirst: '9', place: '' });
    const other = { ...last, officeNumbers: { pattern: 'MoU/{n}/2025', first: 7 } };
    expect(likeLast(first, other)).toMatchObject({ officeSignatory: 'Kepala Kantor', officeFirst: '1' });
    expect(likeLast(first, undefined)).toEqual(first);
  });
});

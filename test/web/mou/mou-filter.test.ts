import { describe, expect, it } from 'vitest';
import { countFilters, readMouFilter, readMouOrder } from '../../../web/mou/mou-filter.ts';
import { addDays, endingOf, isDue, isPeriodOver } from '../../../web/mou/mou-period.ts';

const today = '2026-11-21';
const read = (query: string) => readMouFilter(new URLSearchParams(query), today);

describe('The filters of the agreements', () => {
  it('stand in the address in words', () => {
    expect(read('cari=desa&status=berjalan&jenis=pks&mitra=m&kelompok=k')).toEqual({
      ...{ search: 'desa', state: 'ACTIVE', kind: 'PKS', partnerId: 'm', groupId: 'k' },
    });
    expect(countFilters(new URLSearchParams('cari=desa&status=berjalan&urut=akhir'))).toBe(2);
  });

  it('tell parts of a state by words of their own', () => {
    expect([read('status=siap'), read('status=segera'), read('status=diperpanjang')]).toEqual([
      ...[{ state: 'READY' }, { phase: 'EXPIRING' }, { phase: 'RENEWED' }],
    ]);
  });

  it('count the days to the end from today, the last one included', () => {
    expect(read('akhir=30')).toEqual({ endsBefore: '2026-12-22' });
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('leave out what they do not know', () => {
    expect(read('status=ACTIVE&akhir=31&jenis=toString')).toEqual({});
    expect([readMouOrder(new URLSearchParams('urut=akhir')), readMouOrder(new URLSearchParams('urut=x'))]).toEqual([
      ...['ENDING', 'TITLE'],
    ]);
  });
});

describe('The period of an agreement', () => {
  it('has come on its first day and is over after its last, once it was in force', () => {
    expect([isDue({ startsOn: today }, today), isDue({ startsOn: '2026-11-22' }, today)]).toEqual([true, false]);
    const over = (state: 'SIGNED' | 'ACTIVE' | 'ENDED', endsOn: string | null) =>
      isPeriodOver({ state, endsOn }, today);
    expect([over('ACTIVE', '2026-11-20'), over('ENDED', '2026-11-20')]).toEqual([true, true]);
    expect([over('ACTIVE', today), over('ACTIVE', null), over('SIGNED', '2026-11-20')]).toEqual([false, false, false]);
  });
});

describe('The end of an agreement', () => {
  it('is near, past, or nobody’s business yet', () => {
    const ending = (state: 'DRAFT' | 'ACTIVE' | 'ENDED', endsOn: string | null) => endingOf({ state, endsOn }, today);
    expect(ending('ACTIVE', '2026-12-21')).toEqual({ kind: 'soon', days: 30 });
    expect(ending('ACTIVE', today)).toEqual({ kind: 'soon', days: 0 });
    expect(ending('ACTIVE', '2026-11-20')).toEqual({ kind: 'over', days: 1 });
    for (const quiet of [
      ending('ACTIVE', '2027-06-30'),
      ending('DRAFT', today),
      ending('ENDED', today),
      ending('ACTIVE', null),
    ])
      expect(quiet).toEqual({ kind: 'none' });
  });
});

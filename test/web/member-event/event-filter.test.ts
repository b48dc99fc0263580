import { describe, expect, it } from 'vitest';
import { readEventFilter, readEventState } from '../../../web/member-event/event-filter.ts';

const filterOf = (address: string) => readEventFilter(new URLSearchParams(address));

describe('The address of the list of claims', () => {
  it('shows what waits for papers unless it names another state', () => {
    expect(filterOf('')).toEqual({ state: 'PAPERS_MISSING' });
    expect(filterOf('keadaan=lengkap')).toEqual({ state: 'COMPLETE' });
    expect(readEventState(new URLSearchParams('keadaan=toString'))).toBe('belum-lengkap');
  });

  it('carries kind, partner and region, and passes over a word that is none', () => {
    expect(filterOf('keadaan=ditarik&jenis=meninggal&mitra=m1&wilayah=15.01')).toEqual({
      ...{ state: 'WITHDRAWN', kind: 'DEATH', partnerId: 'm1', regionCode: '15.01' },
    });
    expect(filterOf('jenis=pernikahan')).toEqual({ state: 'PAPERS_MISSING' });
  });
});

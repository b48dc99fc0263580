import { describe, expect, it } from 'vitest';
import type { OfficeKind } from '../../../web/apollo/schema.generated.ts';
import { arrangeOffices, findOffices, readOfficeOrder } from '../../../web/office/office-list.ts';

const office = (id: string, kind: OfficeKind, parent: string | null, regencies: string[] = []) => ({
  ...{ id, code: `K-${id}`, name: `Kantor ${id}`, kind },
  parent: parent === null ? null : { id: parent },
  regencies: regencies.map((name) => ({ name })),
});
const all = [
  office('Bungo', 'BRANCH', 'Selatan', ['Kerinci', 'Merangin']),
  office('Pusat', 'HEAD', null),
  office('Ambon', 'BRANCH', null),
  office('Utara', 'REGIONAL', 'Pusat'),
  office('Selatan', 'REGIONAL', 'Pusat'),
  office('Agung', 'BRANCH', 'Selatan'),
];
const ids = (offices: readonly { id: string }[]) => offices.map(({ id }) => id);

describe('The list of offices', () => {
  it('stands each office below the one above it', () => {
    expect(ids(arrangeOffices(all))).toEqual(['Pusat', 'Selatan', 'Agung', 'Bungo', 'Utara', 'Ambon']);
  });

  it('keeps an office whose upper one was filtered away', () => {
    expect(ids(arrangeOffices(findOffices(all, 'bungo')))).toEqual(['Bungo']);
  });

  it('is searched in names, codes and regencies, with all the words', () => {
    expect(ids(findOffices(all, 'KERINCI'))).toEqual(['Bungo']);
    expect(ids(findOffices(all, 'k-a kantor'))).toEqual(['Ambon', 'Agung']);
    expect(ids(findOffices(all, 'kerinci utara'))).toEqual([]);
    expect(findOffices(all, '  ')).toHaveLength(all.length);
  });

  it('is in the order that the address names', () => {
    expect(readOfficeOrder(new URLSearchParams('urut=nama'))).toBe('nama');
    expect(readOfficeOrder(new URLSearchParams('urut=lain'))).toBe('susunan');
  });
});

import type { OfficeKind } from '../apollo/schema.generated.ts';

export interface ListedOffice {
  id: string;
  code: string;
  name: string;
  kind: OfficeKind;
  parent: { id: string } | null;
  regencies: readonly { name: string }[];
}

/** The words that stand in the address. */
export const officeOrders = ['susunan', 'nama'] as const;
export type OfficeOrder = (typeof officeOrders)[number];

export function readOfficeOrder(search: URLSearchParams): OfficeOrder {
  return search.get('urut') === 'nama' ? 'nama' : 'susunan';
}

/** The offices whose name, code or regencies hold what was typed. */
export function findOffices<Office extends ListedOffice>(offices: readonly Office[], typed: string): Office[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return offices.filter((office) => {
    const text = [office.name, office.code, ...office.regencies.map(({ name }) => name)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Each office followed by those below it; whose upper office is not in the list stands where its own kind stands. */
export function arrangeOffices<Office extends ListedOffice>(offices: readonly Office[]): Office[] {
  const known = new Set(offices.map(({ id }) => id));
  const below = new Map<string | null, Office[]>();
  for (const office of offices) {
    const above = office.parent && known.has(office.parent.id) ? office.parent.id : null;
    below.set(above, [...(below.get(above) ?? []), office]);
  }
  const kinds: OfficeKind[] = ['HEAD', 'REGIONAL', 'BRANCH'];
  const sorted = (list: Office[]) =>
    [...list].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'id'));
  const walk = (list: Office[]): Office[] =>
    sorted(list).flatMap((office) => [office, ...walk(below.get(office.id) ?? [])]);
  return walk(below.get(null) ?? []);
}

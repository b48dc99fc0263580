import type { Role } from '../../server/access/viewer.ts';
import { type Actor, actor } from './actors.ts';
import type { Keyed, Scope } from './builders.ts';
import { nik } from './niks.ts';
import type { TestPortal } from './portal.ts';

/** A row of somebody, somewhere: what decides who may see it. */
export interface Place {
  readonly label: string;
  readonly partner: 'A' | 'B';
  readonly village: string;
  /** Which office answers for it: the partner's, else the one that serves the regency. */
  readonly office: 'X' | 'Y' | null;
  /** The group of A that this member belongs to. */
  readonly group?: 'G' | 'H';
}

/**
 * Places chosen so that everything that could be mixed up is there: the same village under two partners, neighbours
 * within a district, a regency and a province, and a village whose number begins with the digits of Kerinci's (126).
 */
export const places: readonly Place[] = [
  { label: 'A in Baru Sungai Tutung', partner: 'A', village: '15.01.11.2009', office: 'X', group: 'G' },
  { label: 'A in the next village', partner: 'A', village: '15.01.11.2008', office: 'X' },
  { label: 'A in another district of Kerinci', partner: 'A', village: '15.01.01.1004', office: 'X', group: 'H' },
  { label: 'A in Merangin', partner: 'A', village: '15.02.01.2001', office: 'Y' },
  { label: 'A in Muaro Jambi', partner: 'A', village: '15.05.01.1003', office: null },
  { label: 'A in a village with a number like Kerinci', partner: 'A', village: 'look-alike', office: null },
  { label: 'B in Baru Sungai Tutung', partner: 'B', village: '15.01.11.2009', office: 'Y' },
  { label: 'B in Merangin', partner: 'B', village: '15.02.01.2001', office: 'Y' },
];

export interface Watcher {
  readonly label: string;
  readonly actor: Actor;
  readonly tokenHash: Buffer;
  /** Said a second time in a language of its own: codes of the register, not the database's columns. */
  sees(place: Place): boolean;
  readonly partners: readonly ('A' | 'B' | 'C')[];
  readonly role: Role;
  /** The partners it works for. */
  readonly home: readonly ('A' | 'B' | 'C')[];
  /** Whether the viewer sees only people of groups, and nothing else of their partner's rows. */
  readonly ofGroups: boolean;
}

export interface World {
  readonly partners: Readonly<Record<'A' | 'B' | 'C', Keyed>>;
  readonly offices: Readonly<Record<'X' | 'Y', Keyed>>;
  /** Groups of A, both in Kerinci. */
  readonly groups: Readonly<Record<'G' | 'H', Keyed>>;
  readonly watchers: readonly Watcher[];
  /** The member living at each place. */
  readonly members: ReadonlyMap<Place, Keyed>;
  /** A NIK that A and B both hold. */
  readonly sharedNik: string;
  watcher(label: string): Watcher;
}

/** Code of the village, with the look-alike settled. */
export async function codeOf(portal: TestPortal, { village }: Pick<Place, 'village'>): Promise<string> {
  if (village !== 'look-alike') return village;
  const { code } = await portal.sql.one<{ code: string }>(
    `select v.code from region v join region k on k.code = '15.01' and k.valid_to is null
      where v.level = 4 and v.valid_to is null and v.id::text like k.id || '%' and v.regency_id <> k.id and v.province_id <> k.province_id
      order by v.id limit 1`,
  );
  return code;
}

const within = (code: string, { village }: Place) => village === code || village.startsWith(`${code}.`);

export async function buildWorld(portal: TestPortal): Promise<World> {
  const { make } = portal;
  const offices = { X: await make.office({ name: 'Kantor X' }), Y: await make.office({ name: 'Kantor Y' }) };
  await make.serve(offices.X, '15.01');
  await make.serve(offices.Y, '15.02');
  const partners = {
    A: await make.partner({ name: 'Provinsi A', kind: 'PROVINCE' }),
    B: await make.partner({ name: 'Kabupaten B', office_id: offices.Y.id }),
    C: await make.partner({ name: 'Mitra C tanpa peserta', office_id: offices.X.id }),
  };
  const groups = {
    G: await make.group(partners.A, { name: 'Kelompok G', regionCode: '15.01' }),
    H: await make.group(partners.A, { name: 'Kelompok H', regionCode: '15.01' }),
  };
  const sharedNik = nik();
  const members = new Map<Place, Keyed>();
  for (const place of places) {
    const shared = place.village === '15.01.11.2009' ? { nik: sharedNik } : {};
    const group = place.group ? { group_id: groups[place.group].id } : {};
    const row = { name: `Warga ${place.label}`, villageCode: await codeOf(portal, place), ...shared, ...group };
    members.set(place, await make.member(partners[place.partner], row));
  }
  const watchers: Watcher[] = [];
  async function watch(
    label: string,
    role: Role,
    scope: Scope,
    sees: Watcher['sees'],
    own: Watcher['partners'],
    row = {},
  ) {
    const user = await make.user(role, scope, { name: label, ...row });
    const { token, tokenHash } = await make.session(user);
    const ofGroups = scope !== null && 'groups' in scope;
    const homes =
      scope === null ? [] : 'partner' in scope ? [scope.partner] : 'partners' in scope ? scope.partners : [];
    const home = (['A', 'B', 'C'] as const).filter((letter) => homes.includes(partners[letter]));
    watchers.push({
      ...{ label, actor: actor(portal.app, user, `portal=${token}`), tokenHash, role, sees },
      ...{ partners: own, home, ofGroups },
    });
  }
  const { A, B } = partners;
  await watch('agency', 'AGENCY', null, () => true, ['A', 'B', 'C']);
  await watch('auditor', 'AUDITOR', null, () => true, ['A', 'B', 'C']);
  await watch('administrator', 'ADMINISTRATOR', null, () => false, ['A', 'B', 'C']);
  await watch('officer of X', 'OFFICE', { office: offices.X }, (p) => p.office === 'X', ['A', 'C']);
  await watch('officer of Y', 'OFFICE', { office: offices.Y }, (p) => p.office === 'Y', ['A', 'B']);
  await watch('coordinator of A', 'COORDINATOR', { partners: [A] }, (p) => p.partner === 'A', ['A']);
  await watch('coordinator of B', 'COORDINATOR', { partners: [B] }, (p) => p.partner === 'B', ['B']);
  await watch('coordinator of A and B', 'COORDINATOR', { partners: [A, B] }, () => true, ['A', 'B']);
  await watch('whole-partner operator of A', 'OPERATOR', { partners: [A] }, (p) => p.partner === 'A', ['A']);
  for (const code of ['15', '15.01', '15.01.11', '15.01.11.2009'])
    await watch(
      `operator of A in ${code}`,
      'OPERATOR',
      { partner: A, regionCode: code },
      (p) => p.partner === 'A' && within(code, p),
      ['A'],
    );
  const { G, H } = groups;
  const ofGroup = (letter: 'G' | 'H') => (p: Place) => p.group === letter;
  await watch('head of G of A', 'OPERATOR', { partner: A, groups: [G], leads: true }, ofGroup('G'), ['A']);
  await watch('officer of G and H of A', 'OPERATOR', { partner: A, groups: [G, H] }, (p) => p.group !== undefined, [
    'A',
  ]);
  await watch('observer of C', 'OBSERVER', { partners: [partners.C] }, () => false, ['C']);
  // not what an observer is for, and still no way to people
  await watch('observer of A', 'OBSERVER', { partners: [A] }, () => false, ['A']);
  await watch('coordinator without any scope', 'COORDINATOR', { partners: [] }, () => false, []);

  return {
    ...{ partners, offices, groups, watchers, members, sharedNik },
    watcher(label) {
      const found = watchers.find((w) => w.label === label);
      if (!found) throw new Error(`nobody is ${label}`);
      return found;
    },
  };
}

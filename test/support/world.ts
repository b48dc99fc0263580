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
  /** Whether this member belongs to its partner's agreement. */
  readonly inMou: boolean;
}

/**
 * Places chosen so that everything that could be mixed up is there: the same village under two partners, neighbours
 * within a district, a regency and a province, and a village whose number begins with the digits of Kerinci's (126).
 */
export const places: readonly Place[] = [
  { label: 'A in Baru Sungai Tutung', partner: 'A', village: '15.01.11.2009', office: 'X', group: 'G', inMou: true },
  { label: 'A in the next village', partner: 'A', village: '15.01.11.2008', office: 'X', inMou: true },
  {
    label: 'A in another district of Kerinci',
    partner: 'A',
    village: '15.01.01.1004',
    office: 'X',
    group: 'H',
    inMou: false,
  },
  { label: 'A in Merangin', partner: 'A', village: '15.02.01.2001', office: 'Y', inMou: true },
  { label: 'A in Muaro Jambi', partner: 'A', village: '15.05.01.1003', office: null, inMou: true },
  {
    label: 'A in a village with a number like Kerinci',
    partner: 'A',
    village: 'look-alike',
    office: null,
    inMou: false,
  },
  { label: 'B in Baru Sungai Tutung', partner: 'B', village: '15.01.11.2009', office: 'Y', inMou: true },
  { label: 'B in Merangin', partner: 'B', village: '15.02.01.2001', office: 'Y', inMou: false },
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
  /** Whose agreements it sees. */
  readonly mous: readonly ('A' | 'B')[];
  /** Whether it sees the figures of the agreement of a place as a party to it, wherever they stand. */
  signed(place: Place): boolean;
  /** How many live at a place: whoever sees the people, who serves the regency, and who has signed for them. */
  seesTotal(place: Place): boolean;
}

export interface World {
  readonly partners: Readonly<Record<'A' | 'B' | 'C', Keyed>>;
  /** Z serves no regency and answers for nobody: it has signed A's agreement. */
  readonly offices: Readonly<Record<'X' | 'Y' | 'Z', Keyed>>;
  /** A's agreement is signed by A, C, office Z and group G; B's by B alone. */
  readonly mous: Readonly<Record<'A' | 'B', { id: string }>>;
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
  const offices = {
    X: await make.office({ name: 'Kantor X' }),
    Y: await make.office({ name: 'Kantor Y' }),
    Z: await make.office({ name: 'Kantor Z' }),
  };
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
  const mous = {
    A: await make.mou(partners.A, { title: 'Perjanjian A' }, [
      { kind: 'PARTNER', partner_id: partners.C.id },
      { kind: 'OFFICE', office_id: offices.Z.id },
      { kind: 'GROUP', group_id: groups.G.id },
    ]),
    B: await make.mou(partners.B, { title: 'Perjanjian B' }),
  };
  const sharedNik = nik();
  const members = new Map<Place, Keyed>();
  for (const place of places) {
    const shared = place.village === '15.01.11.2009' ? { nik: sharedNik } : {};
    const group = place.group ? { group_id: groups[place.group].id } : {};
    const mou = place.inMou ? { mou_id: mous[place.partner].id } : {};
    const row = { name: `Warga ${place.label}`, villageCode: await codeOf(portal, place), ...shared, ...group, ...mou };
    members.set(place, await make.member(partners[place.partner], row));
  }
  const watchers: Watcher[] = [];
  async function watch(
    label: string,
    role: Role,
    scope: Scope,
    sees: Watcher['sees'],
    own: Watcher['partners'],
    mous: Watcher['mous'],
    serves: string | null = null,
  ) {
    const user = await make.user(role, scope, { name: label });
    const { token, tokenHash } = await make.session(user);
    const ofGroups = scope !== null && 'groups' in scope;
    const homes =
      scope === null ? [] : 'partner' in scope ? [scope.partner] : 'partners' in scope ? scope.partners : [];
    const home = (['A', 'B', 'C'] as const).filter((letter) => homes.includes(partners[letter]));
    // an operator of a region sees the part that is its own, whatever the partner has signed
    const signed = (p: Place) => mous.includes(p.partner) && !(scope !== null && 'regionCode' in scope);
    const served = (p: Place) => serves !== null && within(serves, p);
    watchers.push({
      ...{ label, actor: actor(portal.app, user, `portal=${token}`), tokenHash, role, sees },
      ...{ partners: own, home, ofGroups, mous, signed },
      seesTotal: (p) => sees(p) || served(p) || (p.inMou && signed(p) && !ofGroups),
    });
  }
  const { A, B } = partners;
  await watch('agency', 'AGENCY', null, () => true, ['A', 'B', 'C'], ['A', 'B']);
  await watch('auditor', 'AUDITOR', null, () => true, ['A', 'B', 'C'], ['A', 'B']);
  await watch('administrator', 'ADMINISTRATOR', null, () => false, ['A', 'B', 'C'], []);
  await watch('officer of X', 'OFFICE', { office: offices.X }, (p) => p.office === 'X', ['A', 'C'], [], '15.01');
  await watch('officer of Y', 'OFFICE', { office: offices.Y }, (p) => p.office === 'Y', ['A', 'B'], ['B'], '15.02');
  await watch('officer of Z', 'OFFICE', { office: offices.Z }, () => false, ['A'], ['A']);
  await watch('coordinator of A', 'COORDINATOR', { partners: [A] }, (p) => p.partner === 'A', ['A'], ['A']);
  await watch('coordinator of B', 'COORDINATOR', { partners: [B] }, (p) => p.partner === 'B', ['B'], ['B']);
  await watch('coordinator of A and B', 'COORDINATOR', { partners: [A, B] }, () => true, ['A', 'B'], ['A', 'B']);
  await watch('whole-partner operator of A', 'OPERATOR', { partners: [A] }, (p) => p.partner === 'A', ['A'], ['A']);
  for (const code of ['15', '15.01', '15.01.11', '15.01.11.2009'])
    await watch(
      `operator of A in ${code}`,
      'OPERATOR',
      { partner: A, regionCode: code },
      (p) => p.partner === 'A' && within(code, p),
      ['A'],
      ['A'],
    );
  const { G, H } = groups;
  const ofGroup = (letter: 'G' | 'H') => (p: Place) => p.group === letter;
  const ofBoth = (p: Place) => p.group !== undefined;
  await watch('head of G of A', 'OPERATOR', { partner: A, groups: [G], leads: true }, ofGroup('G'), ['A'], ['A']);
  await watch('officer of H of A', 'OPERATOR', { partner: A, groups: [H] }, ofGroup('H'), ['A'], []);
  await watch('officer of G and H of A', 'OPERATOR', { partner: A, groups: [G, H] }, ofBoth, ['A'], ['A']);
  await watch('observer of C', 'OBSERVER', { partners: [partners.C] }, () => false, ['C'], ['A']);
  // not what an observer is for, and still no way to people
  await watch('observer of A', 'OBSERVER', { partners: [A] }, () => false, ['A'], ['A']);
  await watch('coordinator without any scope', 'COORDINATOR', { partners: [] }, () => false, [], []);

  return {
    ...{ partners, offices, groups, mous, watchers, members, sharedNik },
    watcher(label) {
      const found = watchers.find((w) => w.label === label);
      if (!found) throw new Error(`nobody is ${label}`);
      return found;
    },
  };
}

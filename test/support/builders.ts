import { randomBytes } from 'node:crypto';
import type { Role, ScopeKind } from '../../server/access/viewer.ts';
import type { Clock } from '../../server/kernel/clock.ts';
import { maskNik } from '../../server/kernel/nik.ts';
import type { NikVault } from '../../server/kernel/nik-cipher.ts';
import { nameKey } from '../../server/kernel/person-name.ts';
import { nik } from './niks.ts';
import type { OwnerSql } from './owner-sql.ts';

type Row = Readonly<Record<string, unknown>>;
export type Keyed = { readonly id: string; readonly name: string };
export type User = Keyed & { readonly login: string };
/** Where a user sees: nothing more for the whole country and for registers. */
export type Scope =
  | { office: Keyed }
  | { partners: readonly Keyed[] }
  | { partner: Keyed; regionCode: string }
  | { partner: Keyed; groups: readonly Keyed[]; leads?: boolean }
  | null;

/** Rows that are valid as they come; what a story cares about is overridden. Written as the owner, past all rules of code. */
export interface Builders {
  regionId(code: string): Promise<number>;
  office(row?: Row): Promise<Keyed>;
  /** Lets an office serve a regency. */
  serve(office: Keyed, regencyCode: string): Promise<void>;
  partner(row?: Row): Promise<Keyed>;
  group(partner: Keyed, row?: Row & { regionCode?: string }): Promise<Keyed>;
  /** An agreement about the partner's members; its parties are the partner and what is given beside it. */
  mou(partner: Keyed, row?: Row, parties?: readonly Row[]): Promise<{ id: string; title: string }>;
  user(role: Role, scope: Scope, row?: Row): Promise<User>;
  /** A live session; the token is what the cookie carries. */
  session(user: Keyed): Promise<{ id: string; token: string; tokenHash: Buffer }>;
  person(nik: string): Promise<{ id: string }>;
  member(partner: Keyed, row?: Row & { nik?: string; villageCode?: string }): Promise<Keyed>;
}

/** Desa Baru Sungai Tutung, Kec. Air Hangat Timur, Kab. Kerinci, Jambi. */
export const VILLAGE = '15.01.11.2009';

const scopeKindOf: Record<Role, ScopeKind> = {
  AGENCY: 'COUNTRY',
  AUDITOR: 'COUNTRY',
  ADMINISTRATOR: 'REGISTER',
  OFFICE: 'OFFICE',
  COORDINATOR: 'PARTNER',
  OPERATOR: 'REGION',
  OBSERVER: 'PARTNER',
};

function kindOf(role: Role, scope: Scope): ScopeKind {
  if (scope && 'partners' in scope) return 'PARTNER';
  return scope && 'groups' in scope ? 'GROUP' : scopeKindOf[role];
}

export function buildersOn(sql: OwnerSql, vault: NikVault, clock: Clock): Builders {
  let count = 0;
  const next = () => String(++count);
  const times = () => ({ created_at: clock.now(), updated_at: clock.now() });
  const regions = new Map<string, number>();

  async function regionId(code: string): Promise<number> {
    const known = regions.get(code);
    if (known) return known;
    const { id } = await sql.one<{ id: number }>('select id from region where code = $1 and valid_to is null', [code]);
    regions.set(code, id);
    return id;
  }

  async function person(number: string): Promise<{ id: string }> {
    const hash = vault.hash(number);
    const [known] = await sql.all<{ id: string }>('select id from person where nik_hash = $1', [hash]);
    return known ?? sql.insert('person', { nik_hash: hash, hash_key_id: vault.hashKeyId });
  }

  async function scopeRows(scope: Scope): Promise<Row[]> {
    if (scope === null) return [];
    if ('office' in scope) return [{ kind: 'OFFICE', office_id: scope.office.id }];
    if ('partners' in scope) return scope.partners.map(({ id }) => ({ kind: 'PARTNER', partner_id: id }));
    if ('groups' in scope)
      return scope.groups.map(({ id }) => ({
        ...{ kind: 'GROUP', partner_id: scope.partner.id, group_id: id, leads: scope.leads ?? false },
      }));
    return [{ kind: 'REGION', partner_id: scope.partner.id, region_id: await regionId(scope.regionCode) }];
  }

  return {
    regionId,
    person,
    office: (row = {}) =>
      sql.insert('office', { code: `K${next()}`, name: `Kantor ${count}`, kind: 'BRANCH', ...times(), ...row }),
    async serve(office, regencyCode) {
      await sql.insert('office_regency', { regency_id: await regionId(regencyCode), office_id: office.id });
    },
    async partner(row = {}) {
      const name = String(row.name ?? `Pemerintah Contoh ${next()}`);
      const partner = await sql.insert<Keyed>('partner', {
        kind: 'REGENCY',
        name,
        name_key: nameKey(name),
        ...times(),
        ...row,
      });
      await sql.insert('partner_name', { partner_id: partner.id, name, valid_from: '2020-01-01' });
      return partner;
    },
    async group(partner, { regionCode = '15.01', ...row } = {}) {
      const name = String(row.name ?? `Kelompok Contoh ${next()}`);
      return sql.insert<Keyed>('partner_group', {
        ...{ partner_id: partner.id, name, name_key: nameKey(name), region_id: await regionId(regionCode) },
        // the trigger puts the real ones
        ...{ province_id: 0, regency_id: 0, ...times() },
        ...row,
      });
    },
    async mou(partner, row = {}, parties = []) {
      const title = String(row.title ?? `Perjanjian Contoh ${next()}`);
      const isSigned = !['DRAFT', 'IN_REVIEW', 'READY'].includes(String(row.state));
      const mou = await sql.insert<{ id: string; title: string }>('mou', {
        ...{ partner_id: partner.id, kind: 'PKS', title, title_key: nameKey(title), state: 'ACTIVE' },
        ...{ drafted_on: row.signed_on ?? '2026-01-02', signed_on: isSigned ? '2026-01-02' : null },
        ...{ starts_on: '2026-01-02', ends_on: '2026-12-31' },
        ...(row.state === 'ENDED' ? { how_ended: 'TERMINATED' } : {}),
        ...{ programmes: ['JKK', 'JKM'], segment: 'BPU', payer: 'SUBSIDY', ...times() },
        ...row,
      });
      const all: readonly Row[] = [{ kind: 'PARTNER', partner_id: partner.id }, ...parties];
      for (const [index, party] of all.entries())
        await sql.insert('mou_party', { mou_id: mou.id, place: index + 1, ...party });
      return mou;
    },
    async user(role, scope, row = {}) {
      const login = `${role.toLowerCase()}${next()}`;
      const scope_kind = kindOf(role, scope);
      const user = await sql.insert<User>('app_user', {
        ...{ login, name: `Pengguna ${count}`, password_hash: 'none', role, scope_kind, locale: 'id' },
        ...times(),
        ...row,
      });
      for (const own of await scopeRows(scope)) await sql.insert('user_scope', { user_id: user.id, ...own });
      return user;
    },
    async session(user) {
      const token = randomBytes(32).toString('base64url');
      const at = clock.now();
      const { id, token_hash } = await sql.one<{ id: string; token_hash: Buffer }>(
        `insert into session (user_id, token_hash, created_at, last_seen_at) values ($1, sha256($2::bytea), $3, $3) returning *`,
        [user.id, Buffer.from(token), at],
      );
      return { id, token, tokenHash: token_hash };
    },
    async member(partner, { nik: given, villageCode = VILLAGE, ...row } = {}) {
      const number = given ?? nik();
      const name = String(row.name ?? `Peserta ${next()}`);
      return sql.insert<Keyed>('member', {
        partner_id: partner.id,
        person_id: (await person(number)).id,
        segment: 'BPU',
        nik_cipher: vault.encrypt(number),
        nik_hash: vault.hash(number),
        nik_mask: maskNik(number),
        name,
        name_key: nameKey(name),
        birth_date: '1990-05-17',
        sex: 'L',
        mother_name: 'Siti',
        address: 'Jalan Contoh 1',
        village_id: await regionId(villageCode),
        // the trigger puts the real ones
        ...{ district_id: 0, regency_id: 0, province_id: 0 },
        phone: '081200000000',
        occupation: 'petani',
        payer: 'SELF',
        status_since: '2026-01-01',
        ...times(),
        ...row,
      });
    },
  };
}

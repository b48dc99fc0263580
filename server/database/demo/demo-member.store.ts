import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { uuidv7 } from '../../kernel/id.ts';
import { maskNik } from '../../kernel/nik.ts';
import type { NikVault } from '../../kernel/nik-cipher.ts';
import { nameKey } from '../../kernel/person-name.ts';
import { copyLine } from '../copy-line.ts';
import type { DemoMember } from './demo-member.ts';

// Both lists and rowOf() have one order.
const STAGED = `id, person_id, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, mother_name, address, rt, rw, village_id,
  phone, occupation, sector, segment, income, category, payer, kpj, end_reason, status_since, status_note, blocks, warnings`;
const CHUNK_ROWS = 500;

/** COPY into a table with row security is refused, also for its owner: rows stream into this one first. */
export async function openStaging(client: pg.Client): Promise<void> {
  await client.query(`create temporary table demo_member on commit drop as select ${STAGED} from member with no data`);
}

/**
 * A list as COPY takes it, ready before the database is: hashing and encrypting keep one core busy, storing the other.
 * @param personIds NIK to person, over all lists. The ids are given here, because a join with persons that are not yet
 * committed would be planned by figures that know nothing of them
 */
export function stagedLines(
  members: Iterable<DemoMember>,
  vault: NikVault,
  personIds: Map<string, string>,
): { rows: number; chunks: Buffer[] } {
  // As bytes outside the heap: kept as text they are most of what the collector of garbage walks through.
  const chunks: Buffer[] = [];
  let chunk = '';
  let rows = 0;
  for (const member of members) {
    const { nik } = member.draft;
    const personId = personIds.get(nik) ?? uuidv7();
    personIds.set(nik, personId);
    chunk += copyLine(rowOf(personId, member, vault));
    if (++rows % CHUNK_ROWS === 0) {
      chunks.push(Buffer.from(chunk));
      chunk = '';
    }
  }
  chunks.push(Buffer.from(chunk));
  return { rows, chunks };
}

export async function copyStaged(client: pg.Client, chunks: readonly Buffer[]): Promise<void> {
  await client.query('truncate demo_member');
  await pipeline(chunks, client.query(copyFrom(`copy demo_member (${STAGED}) from stdin`)));
}

/** Where the people of a list belong. */
export interface ListPlace {
  readonly partnerId: string;
  readonly mouId: string | null;
  readonly groupId: string | null;
  readonly listed: CalendarDate;
}

/**
 * Makes members of what is staged, on the day the list came in: the audit trail tells that day too. Where they live is
 * looked up for all of them at once, as the trigger of the table does for one.
 * @param rows so many have to come out
 */
export async function storeStaged(
  client: pg.Client,
  { partnerId, mouId, groupId, listed }: ListPlace,
  rows: number,
): Promise<void> {
  const at = officeMorning(listed);
  await client.query(`select set_config('portal.instant', $1, true)`, [at]);
  const { rowCount } = await client.query(
    `insert into member (partner_id, mou_id, group_id, district_id, regency_id, province_id, office_id, created_at, updated_at, ${STAGED})
     select $1, $3, $4, home.district_id, home.regency_id, home.province_id, home.office_id, $2, $2, ${STAGED}
       from demo_member
       join (select v.id as home_id, v.district_id, v.regency_id, v.province_id, coalesce(p.office_id, o.office_id) as office_id
               from region v join partner p on p.id = $1 left join office_regency o on o.regency_id = v.regency_id
              where v.level = 4) home on home_id = village_id`,
    [partnerId, at, mouId, groupId],
  );
  if (rowCount !== rows)
    throw new Error(`The demo data has people in ${rows - (rowCount ?? 0)} places that are no village`);
}

/** The persons behind all members, once these are there. */
export async function storePersons(client: pg.Client, { hashKeyId }: Pick<NikVault, 'hashKeyId'>): Promise<void> {
  await client.query(
    'insert into person (id, nik_hash, hash_key_id) select distinct person_id, nik_hash, $1::smallint from member order by 1',
    [hashKeyId],
  );
}

/** Nine o'clock in Jakarta. */
function officeMorning(day: CalendarDate): string {
  return `${day}T02:00:00Z`;
}

function rowOf(personId: string, { draft, ...member }: DemoMember, vault: NikVault): Parameters<typeof copyLine>[0] {
  return [
    uuidv7(),
    personId,
    vault.encrypt(draft.nik),
    vault.hash(draft.nik),
    maskNik(draft.nik),
    draft.name,
    nameKey(draft.name),
    draft.birthDate,
    draft.sex,
    draft.motherName,
    draft.address,
    draft.rt,
    draft.rw,
    member.villageId,
    draft.phone,
    draft.occupation,
    draft.sector,
    draft.segment,
    draft.income,
    draft.category,
    draft.payer,
    draft.kpj,
    member.endReason,
    member.statusSince,
    member.statusNote,
    member.blocks,
    member.warnings,
  ];
}

import type pg from 'pg';
import { addYears, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { NikVault } from '../../kernel/nik-cipher.ts';
import type { KnownMember } from './demo-file-rows.ts';

interface MemberColumns {
  nik_cipher: Buffer;
  name: string;
  birth_date: CalendarDate;
  sex: 'L' | 'P';
  mother_name: string;
  address: string;
  rt: string;
  rw: string;
  village: string;
  phone: string;
  occupation: KnownMember['occupation'];
  category: KnownMember['category'];
}

/**
 * Subsidised members of a partner of the demonstration who lack nothing, for next year's list to name them again. Only
 * for invented people: it opens their NIKs as the owner, past all rules.
 * @param client the owner's, with dates as text
 */
export async function knownMembers(
  client: pg.ClientBase,
  vault: NikVault,
  partnerId: string,
  coverFrom: CalendarDate,
  limit: number,
): Promise<KnownMember[]> {
  const { rows } = await client.query<MemberColumns>(
    `select m.nik_cipher, m.name, to_char(m.birth_date, 'YYYY-MM-DD') as birth_date, m.sex, m.mother_name, m.address, m.rt, m.rw,
            v.code as village, m.phone, m.occupation, m.category
       from member m join region v on v.id = m.village_id
      where m.partner_id = $1 and m.segment = 'BPU' and m.payer = 'SUBSIDY' and m.end_reason is null and m.blocks = '{}' and m.warnings = '{}'
        and m.category in ('MME', 'PR') and m.birth_date > $2::date and m.mother_name is not null and m.address is not null
        and m.rt ~ '^[0-9]{3}$' and m.rw ~ '^[0-9]{3}$' and m.phone is not null
      order by m.nik_hash limit $3`,
    [partnerId, addYears(coverFrom, -63), limit],
  );
  return rows.map((row) => ({
    nik: vault.decrypt(row.nik_cipher),
    name: row.name,
    birthDate: row.birth_date,
    sex: row.sex,
    motherName: row.mother_name,
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    village: row.village,
    phone: row.phone,
    occupation: row.occupation,
    category: row.category,
  }));
}

interface LimitStatement {
  readonly text: string;
  readonly shape: (rows: Record<string, unknown>[]) => unknown;
}

// One flat row in, the same JSON out as the portal's answer to the same question.
const member = (row: Record<string, unknown>) => ({
  id: row.id,
  name: row.name,
  maskedNik: row.maskedNik,
  birthYear: row.birthYear,
  status: row.status,
  kpj: row.kpj,
  partner: { id: row.partnerId, name: row.partnerName },
  village: { id: String(row.villageId), code: row.villageCode, name: row.villageName },
});
const FIELDS = `m.id, m.name, m.nik_mask as "maskedNik", extract(year from m.birth_date)::integer as "birthYear", m.status, m.kpj,
  p.id as "partnerId", p.name as "partnerName", v.id as "villageId", v.code as "villageCode", v.name as "villageName", m.name_key as "key"`;
const JOINS = 'join partner p on p.id = m.partner_id join region v on v.id = m.village_id';
const list = (size: number) => (rows: Record<string, unknown>[]) => ({
  members: {
    nodes: rows.slice(0, size).map(member),
    pageInfo: { hasNextPage: rows.length > size, endCursor: rows.at(-1)?.key ?? null },
  },
});

/** The hand-written statements behind the limit's figures. */
export const limitStatements: Readonly<Record<string, LimitStatement>> = {
  Q1: {
    text: `select ${FIELDS} from member m ${JOINS} where m.partner_id = $1 order by m.name_key, m.id limit 51`,
    shape: list(50),
  },
  Q3: {
    text: `select ${FIELDS} from (select distinct w.member_id from member_word w
        where w.partner_id = $1 and w.word >= $2 and w.word < $2 || U&'\\FFFF') found
      join member m on m.id = found.member_id ${JOINS} order by m.name_key, m.id limit 21`,
    shape: list(20),
  },
  Q4: {
    text: `select ${FIELDS} from member m ${JOINS} where (m.name_key, m.id) > ($1, $2::uuid) order by m.name_key, m.id limit 21`,
    shape: list(20),
  },
  Q6: {
    text: `select ${FIELDS} from member m ${JOINS} where m.id = $1`,
    shape: (rows) => ({ member: rows[0] ? member(rows[0]) : null }),
  },
  M1: {
    text: `with someone as (insert into person (nik_hash, hash_key_id) values ($1, 1) on conflict (nik_hash) do update set hash_key_id = 1 returning id),
      made as (insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex,
        mother_name, address, village_id, district_id, regency_id, province_id, phone, occupation, category, payer, status_since, created_at, updated_at)
        select $2, someone.id, 'BPU', $3, $1, '**************01', $4, $5, $6, 'L', 'Ibu', 'Jalan 1', $7, 0, 0, 0, '081200000000', 'petani', 'MME',
        'SUBSIDY', '2026-01-01', now(), now() from someone returning id, name, nik_mask as "maskedNik")
      select * from made`,
    shape: (rows) => ({ memberRegister: { member: rows[0], userErrors: [] } }),
  },
};

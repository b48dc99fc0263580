interface LimitStatement {
  readonly text: string;
  /** An index that the portal has no use for and that this statement is fastest with; made for the comparison only. */
  readonly index?: string;
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
const list =
  (size: number, node = member as (row: Record<string, unknown>) => object) =>
  (rows: Record<string, unknown>[]) => ({
    members: {
      nodes: rows.slice(0, size).map(node),
      pageInfo: { hasNextPage: rows.length > size, endCursor: rows.at(-1)?.key ?? null },
    },
  });

/** The hand-written statements behind the limit's figures. */
export const limitStatements: Readonly<Record<string, LimitStatement>> = {
  Q1: {
    text: `select ${FIELDS}, g.id as "groupId", g.name as "groupName" from member m ${JOINS} left join partner_group g on g.id = m.group_id
      where m.partner_id = $1 order by m.name_key, m.id limit 51`,
    shape: list(50, (row) => ({
      ...member(row),
      group: row.groupId ? { id: row.groupId, name: row.groupName } : null,
    })),
  },
  Q2: {
    index: 'member (mou_id, status)',
    text: `select p.id, p.name, m.id as "mouId", m.title, m.state, n.registered, n.candidate
      from (select id, name, name_key from partner order by name_key, id limit 20) p
      left join mou m on m.partner_id = p.id
      left join lateral (select count(*) filter (where x.status = 'REGISTERED')::integer as registered,
                                count(*) filter (where x.status = 'CANDIDATE')::integer as candidate
                           from member x where x.mou_id = m.id) n on true
      order by p.name_key, p.id, m.title_key`,
    shape: (rows) => {
      const nodes = new Map<unknown, { id: unknown; name: unknown; mous: object[] }>();
      for (const row of rows) {
        const partner = nodes.get(row.id) ?? { id: row.id, name: row.name, mous: [] };
        nodes.set(row.id, partner);
        const memberCounts = { registered: row.registered, candidate: row.candidate };
        if (row.mouId) partner.mous.push({ id: row.mouId, title: row.title, state: row.state, memberCounts });
      }
      return { partners: { nodes: [...nodes.values()] } };
    },
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
  Q5: {
    index: 'member (mou_id, province_id, regency_id, status)',
    text: `select r.id, r.code, r.name, coalesce(n.registered, 0)::integer as registered, coalesce(n.candidate, 0)::integer as candidate, t.target::integer as target
      from (select x.regency_id, sum(x.headcount) as target from mou_target x
             where x.mou_id = $1 and x.province_id = (select id from region where code = $2 and valid_to is null) group by 1) t
      full join (select x.regency_id, count(*) filter (where x.status = 'REGISTERED') as registered, count(*) filter (where x.status = 'CANDIDATE') as candidate
                   from member x where x.mou_id = $1 and x.province_id = (select id from region where code = $2 and valid_to is null) group by 1) n using (regency_id)
      join region r on r.id = coalesce(t.regency_id, n.regency_id) order by r.name_key`,
    shape: (rows) => ({
      coverage: {
        rows: rows.map(({ id, code, name, registered, candidate, target }) => ({
          region: { id: String(id), code, name },
          ...{ registered, candidate, target },
        })),
      },
    }),
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
  C1: {
    text: `select c.member_id as "memberId", m.name as "memberName", to_char(c.month, 'YYYY-MM') as month, c.amount::text, c.payer,
        c.due_on as "dueOn", c.payment_id as "paymentId", m.name_key as "key",
        case when c.payment_id is not null then case when c.month > $3::date then 'PREPAID' else 'PAID' end
             when c.month > $3::date then 'NOT_DUE' when c.due_on >= $3::date then 'DUE'
             when c.month >= v.unpaid_since + interval '2 months' then 'NON_ACTIVE' else 'OVERDUE' end as state
      from member m join contribution c on c.member_id = m.id and c.month = $2::date left join member_cover v on v.member_id = m.id
      where m.mou_id = $1 order by m.name_key, m.id limit 51`,
    shape: (rows) => ({
      contributions: {
        nodes: rows.slice(0, 50).map(({ key, ...node }) => node),
        pageInfo: { hasNextPage: rows.length > 50, endCursor: rows.at(-1)?.key ?? null },
      },
    }),
  },
  C2: {
    text: `select ${FIELDS}, to_char(x.month, 'YYYY-MM') as month, c.due_on as "dueOn", c.payment_id is not null as paid
      from member m ${JOINS}
      cross join generate_series($2::date - interval '8 months', $2::date + interval '3 months', interval '1 month') x (month)
      left join contribution c on c.member_id = m.id and c.month = x.month::date
      where m.id = $1 order by x.month`,
    shape: (rows) => {
      const [row] = rows;
      const months = rows.map(({ month, dueOn, paid }) => ({
        ...{ month, dueOn },
        state: paid ? 'PAID' : dueOn ? 'UNPAID' : 'NO_MONTH',
      }));
      const answer = months[8]?.state === 'PAID' ? 'PROTECTED' : 'NOT_PROTECTED';
      const check = { answer, reason: 'UNPAID', consecutive: 0, months, member: row ? member(row) : null };
      return { coverCheck: { checks: [check] } };
    },
  },
};

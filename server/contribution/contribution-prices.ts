import type { Sql } from '../database/sql.ts';
import type { PricedQuestion, PriceRow } from './price-questions.ts';

export interface PriceOfQuestion {
  readonly priced: PricedQuestion;
  readonly priceId: string;
}

const AT_ONCE = 5_000;
const GIVEN = `jsonb_to_recordset($1::jsonb) g (segment text, programmes text[], basis bigint, month date, fund text, sector_group text,
  risk_class text, jkk bigint, jkm bigint, jht_worker bigint, jht_payer bigint, jp_worker bigint, jp_payer bigint, rules jsonb)`;
const INSERT = `
  insert into contribution_price (segment, programmes, basis, month, fund, sector_group, risk_class, jkk, jkm, jht_worker, jht_payer, jp_worker, jp_payer, rules)
  select g.segment, g.programmes, g.basis, g.month, g.fund, g.sector_group, g.risk_class, g.jkk, g.jkm, g.jht_worker, g.jht_payer, g.jp_worker, g.jp_payer, g.rules
    from ${GIVEN} on conflict do nothing`;
const FIND = `
  select p.id, p.segment, p.programmes, p.basis, p.month, p.fund, p.sector_group from ${GIVEN}
    join contribution_price p on (p.segment, p.programmes, p.basis, p.month, p.fund, p.sector_group, p.risk_class)
                               = (g.segment, g.programmes, g.basis, g.month, g.fund, g.sector_group, g.risk_class)
     and p.rules_key = md5(g.rules::text)`;

/**
 * Writes the prices that are not there yet: the answer to a question under the rules of today, beside those of former ones.
 * @returns each question of each month with the id of its price
 */
export async function writePrices(sql: Sql, priced: readonly PricedQuestion[]): Promise<PriceOfQuestion[]> {
  const distinct = new Map<string, PriceRow>();
  for (const { price } of priced) distinct.set(keyOf(price), price);
  const ids = new Map<string, string>();
  const rows = [...distinct.values()];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const json = JSON.stringify(some, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    await sql.query({ text: INSERT, values: [json] });
    const found = await sql.query<PriceRow & { id: string }>({ text: FIND, values: [json] });
    for (const row of found) ids.set(keyOf(row), row.id);
  }
  return priced.map((one) => ({ priced: one, priceId: ids.get(keyOf(one.price)) as string }));
}

const keyOf = ({ segment, programmes, basis, month, fund, sector_group }: PriceRow): string =>
  [segment, programmes, basis, month, fund, sector_group].join(' ');

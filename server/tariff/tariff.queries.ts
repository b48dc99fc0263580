import type { Sql } from '../database/sql.ts';
import type { AdjustmentRule, BandRule, CapRule, FundSource, RateRule, TariffBook } from './tariff-book.ts';

const ORIGIN = `t.id, lower(t.months)::text as "from", upper(t.months)::text as until, t.regulation, t.article, t.source, t.certainty,
  t.verified_by as "verifiedBy"`;

type Written<T, K extends keyof T> = Omit<T, K> & { [P in K]: string | null };
const rupiah = (text: string | null) => (text === null ? null : BigInt(text));

/** The whole book in one statement: five short tables, the same for everybody. */
export async function tariffBook(sql: Sql): Promise<TariffBook> {
  const [row] = await sql.query<{
    rates: Written<RateRule, 'flatAmount'>[];
    bands: Written<BandRule, 'incomeFrom' | 'nominal'>[];
    caps: Written<CapRule, 'amount'>[];
    adjustments: AdjustmentRule[];
    funds: FundSource[];
  }>({
    name: 'tariff_book',
    text: `select
      (select json_agg(x) from (select ${ORIGIN}, t.segment, t.programme, t.payer, t.risk_class as "riskClass", t.basis,
          t.flat_amount::text as "flatAmount", t.rate from tariff_rate t
         order by t.segment, t.programme, t.payer desc, t.rate, lower(t.months)) x) as rates,
      (select json_agg(x) from (select ${ORIGIN}, t.number, t.income_from::text as "incomeFrom", t.nominal::text as nominal
          from tariff_band t order by lower(t.months), t.income_from) x) as bands,
      (select json_agg(x) from (select ${ORIGIN}, t.programme, t.amount::text as amount from wage_cap t order by lower(t.months)) x) as caps,
      (select json_agg(x) from (select ${ORIGIN}, t.name, t.segment, t.programme, t.sectors @> 1 as transport, t.sectors @> 2 as "otherSectors",
          t.factor, t.for_state_funds as "forStateFunds" from tariff_adjustment t order by lower(t.months), t.name, t.programme) x) as adjustments,
      (select json_agg(x) from (select f.code, f.name_id as "nameId", f.name_en as "nameEn", f.discount_eligible as "discountEligible", f.source,
          f.certainty from fund_source f order by f.place) x) as funds`,
  });
  if (!row) throw new Error('the tariff book did not answer');
  return {
    rates: row.rates.map((rate) => ({ ...rate, flatAmount: rupiah(rate.flatAmount) })),
    bands: row.bands.map((band) => ({
      ...band,
      incomeFrom: BigInt(band.incomeFrom ?? 0),
      nominal: BigInt(band.nominal ?? 0),
    })),
    caps: row.caps.map((cap) => ({ ...cap, amount: BigInt(cap.amount ?? 0) })),
    adjustments: row.adjustments,
    funds: row.funds,
  };
}

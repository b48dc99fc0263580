import DataLoader from 'dataloader';
import type { Sql } from '../database/sql.ts';
import type { Context } from '../graphql/context.ts';
import type { PriceLine } from '../tariff/tariff.pricing.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import type { RuleOrigin, TariffBook } from '../tariff/tariff-book.ts';
import type { RuleLine } from './price-questions.ts';

// Beside the request's own loaders, which are made anew whenever what was read so far is no longer true.
const ofRequest = new WeakMap<Context['loaders'], DataLoader<string, PriceLine[]>>();

/** The amounts of prices with the rules that gave them, in two statements whatever their number. */
export function priceLines(ctx: Context): DataLoader<string, PriceLine[]> {
  let loader = ofRequest.get(ctx.loaders);
  if (!loader) {
    loader = new DataLoader<string, PriceLine[]>(async (ids) => {
      const book = await tariffBook(ctx.read);
      const lines = new Map((await rulesOfPrices(ctx.read, ids)).map(({ id, rules }) => [id, linesOf(book, rules)]));
      return ids.map((id) => lines.get(id) ?? []);
    });
    ofRequest.set(ctx.loaders, loader);
  }
  return loader;
}

export function rulesOfPrices(sql: Sql, ids: readonly string[]): Promise<{ id: string; rules: RuleLine[] }[]> {
  return sql.query<{ id: string; rules: RuleLine[] }>({
    name: 'contribution_price_rules',
    text: 'select id, rules from contribution_price where id = any ($1::uuid[])',
    values: [ids],
  });
}

export function linesOf(book: TariffBook, rules: readonly RuleLine[]): PriceLine[] {
  return rules.flatMap(({ programme, payer, ordinary, amount, rate, band, cap, adjustment }) => {
    const found = byId(book.rates, rate);
    if (!found) return [];
    const money = { ordinary: BigInt(ordinary), amount: BigInt(amount) };
    const rest = {
      band: byId(book.bands, band),
      cap: byId(book.caps, cap),
      adjustment: byId(book.adjustments, adjustment),
    };
    return [{ programme, payer, ...money, rate: found, ...rest }];
  });
}

const byId = <R extends RuleOrigin>(rules: readonly R[], id: string | null): R | null =>
  rules.find((rule) => rule.id === id) ?? null;

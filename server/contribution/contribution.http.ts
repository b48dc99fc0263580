import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertCan } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { csvName, sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { formatMessage, type Locale } from '../kernel/message.ts';
import { parseMonth } from '../kernel/month.ts';
import { recordTaken } from '../member-export/export-record.store.ts';
import { regionOfViewer } from '../region/region-filter.ts';
import { contributionStates } from './contribution.codes.ts';
import { contributionPayerLabels, contributionStateLabels } from './contribution.messages.ts';
import type { ContributionRow } from './contribution.queries.ts';
import {
  type ContributionSelection,
  contributionsAfter,
  contributionsCount,
  placeOf,
} from './contribution-list.queries.ts';
import type { PayerUnit } from './payer-unit.ts';
import { unitOf } from './unit.view.ts';

const columns = ['NAME', 'MONTH', 'STATE', 'PAYER', 'DUE_ON', 'AMOUNT'] as const;
const heads = [
  { id: 'Nama', en: 'Name' },
  { id: 'Bulan', en: 'Month' },
  { id: 'Keadaan', en: 'State' },
  { id: 'Dibayar oleh', en: 'Paid by' },
  { id: 'Jatuh tempo', en: 'Due' },
  { id: 'Jumlah (Rp)', en: 'Amount (Rp)' },
] as const;
const words = {
  about: { id: 'Iuran {month}, {unit}', en: 'Contributions of {month}, {unit}' },
  state: { id: 'Keadaan: {state}', en: 'State: {state}' },
  name: { id: 'Cari: {name}', en: 'Search: {name}' },
} as const;
const AT_ONCE = 2_000;

const text = z.string().max(100).nullish();
const question = z.object({
  unit: z.object({ groupId: z.uuid().nullish(), mouId: z.uuid().nullish(), villageCode: text }),
  month: z.string(),
  state: z.enum(contributionStates).nullish(),
  name: text,
});

/**
 * The list of a unit's month as separated text, without numbers of people. It names people, so that it was taken is on
 * record like any export. Asked for by POST: the name that was searched for stands in no address.
 */
export async function contributionRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.post(
    '/contributions.csv',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'contribution:read');
      const { data: asked } = question.safeParse(request.body);
      if (!asked) throw new DomainError('BAD_USER_INPUT');
      const unit = await unitOf(ctx, asked.unit);
      const month = parseMonth(asked.month);
      const state = asked.state ?? null;
      const name = asked.name?.trim() || null;
      const about = [
        formatMessage(words.about, ctx.locale, { month, unit: await nameOf(ctx, unit) }),
        ...(state
          ? [formatMessage(words.state, ctx.locale, { state: contributionStateLabels[state][ctx.locale] })]
          : []),
        ...(name ? [formatMessage(words.name, ctx.locale, { name })] : []),
      ].join('; ');
      const selection = {
        ...{ unit, paymentId: null, month, state, name },
        ...{ within: await regionOfViewer(ctx, viewer), today: businessDate(ctx.clock) },
      };
      const stem = formatMessage({ id: 'iuran', en: 'contributions' }, ctx.locale);
      await ctx.act('memberExport:create', async (act) =>
        recordTaken(
          act,
          {
            ...{ format: 'CSV', columns, clearNik: false, purpose: null, orderBy: 'NAME' },
            ...{ selection: JSON.stringify({ contributions: asked }), fileName: csvName(ctx, stem) },
          },
          { filter: about, columns: heads.map((head) => head[ctx.locale]).join(', ') },
          await contributionsCount(act.sql, act.viewer, selection),
        ),
      );
      return sendCsv(ctx, reply, { stem, about, heads, rows: rows(ctx.read, viewer, selection, ctx.locale) });
    }),
  );
}

/** @throws DomainError NOT_FOUND */
async function nameOf(ctx: Context, unit: PayerUnit): Promise<string> {
  const owner = unit.groupId
    ? (await ctx.loaders.group.load(unit.groupId))?.name
    : (await ctx.loaders.mou.load(unit.mouId as string))?.title;
  if (!owner) throw new DomainError('NOT_FOUND');
  const village = unit.villageId ? await ctx.region(unit.villageId) : null;
  return village ? `${village.name}, ${owner}` : owner;
}

async function* rows(
  sql: Sql,
  viewer: Viewer,
  selection: ContributionSelection,
  locale: Locale,
): AsyncGenerator<readonly XlsxCell[]> {
  for (let after: ReturnType<typeof placeOf> | null = null; ; ) {
    const stretch: ContributionRow[] = await contributionsAfter(sql, viewer, selection, { limit: AT_ONCE, after });
    for (const row of stretch)
      yield [
        ...[row.memberName, row.month, contributionStateLabels[row.state][locale]],
        ...[contributionPayerLabels[row.payer][locale], row.dueOn, String(row.amount)],
      ];
    const last = stretch.at(-1);
    if (stretch.length < AT_ONCE || !last) return;
    after = placeOf(last);
  }
}

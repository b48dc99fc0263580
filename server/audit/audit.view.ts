import type { Context } from '../graphql/context.ts';
import { businessDate, fixedClock } from '../kernel/clock.ts';
import { formatMessage, type Locale } from '../kernel/message.ts';
import { occupations, sectors } from '../member/occupation.ts';
import { fieldLabels, valueLabels } from './audit.messages.ts';
import type { AuditRow } from './audit.queries.ts';
import type { AuditChangeType } from './audit.type.ts';

const regionFields = new Set(['village_id', 'region_id']);

/** What a reader of the history sees of a line: named fields only, codes and places in words. */
export async function changesOf(row: AuditRow, ctx: Context): Promise<AuditChangeType[]> {
  const fields = Object.keys({ ...row.before, ...row.after }).filter((field) => field in fieldLabels);
  return Promise.all(
    fields.map(async (field) => ({
      field,
      label: formatMessage(fieldLabels[field] as { id: string; en: string }, ctx.locale),
      before: await valueText(field, row.before?.[field], ctx),
      after: await valueText(field, row.after?.[field], ctx),
    })),
  );
}

async function valueText(field: string, value: unknown, ctx: Context): Promise<string | null> {
  if (value === null || value === undefined || value === '') return null;
  if (regionFields.has(field)) return (await ctx.region(Number(value)))?.name ?? String(value);
  if (field === 'group_id') return (await ctx.loaders.group.load(String(value)))?.name ?? null;
  if (field === 'closed_at') return businessDate(fixedClock(String(value)));
  return codeText(String(value), ctx.locale);
}

function codeText(value: string, locale: Locale): string {
  const message =
    valueLabels[value] ?? occupations[value as keyof typeof occupations] ?? sectors[value as keyof typeof sectors];
  return message ? message[locale] : value;
}

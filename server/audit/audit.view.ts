import type { Context } from '../graphql/context.ts';
import { businessDate, fixedClock } from '../kernel/clock.ts';
import { formatMessage, type Locale } from '../kernel/message.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { occupations, sectors } from '../member/occupation.ts';
import { fieldLabels, valueLabels } from './audit.messages.ts';
import type { AuditRow } from './audit.queries.ts';
import type { AuditChangeType } from './audit.type.ts';

const moneyFields = new Set(['amount', 'allocated', 'refunded', 'income']);
const regionFields = new Set(['village_id', 'unit_village_id', 'region_id', 'regencies']);

/** Columns that name another row, and how its name is found; an agreement and an office each stand below their like. */
function nameOf(subject: string, field: string, id: string, { loaders }: Context): Promise<string | null> | null {
  const named = async (row: Promise<{ name: string } | null>) => (await row)?.name ?? null;
  if (field === 'office_id' || (field === 'parent_id' && subject === 'office')) return named(loaders.office.load(id));
  if (field === 'group_id') return named(loaders.group.load(id));
  if (field === 'mou_id') return loaders.mou.load(id).then((row) => row?.title ?? null);
  if (field === 'partner_id') return named(loaders.partner.load(id));
  if (field === 'parent_id' && subject === 'mou') return loaders.mou.load(id).then((row) => row?.title ?? null);
  return null;
}

/** What a reader of the history sees of a line: named fields only, codes and places in words. */
export async function changesOf(row: AuditRow, ctx: Context): Promise<AuditChangeType[]> {
  const fields = Object.keys({ ...row.before, ...row.after }).filter((field) => field in fieldLabels);
  return Promise.all(
    fields.map(async (field) => ({
      field,
      label: formatMessage(fieldLabels[field] as { id: string; en: string }, ctx.locale),
      before: await valueText(row, field, row.before?.[field], ctx),
      after: await valueText(row, field, row.after?.[field], ctx),
    })),
  );
}

async function valueText(row: AuditRow, field: string, value: unknown, ctx: Context): Promise<string | null> {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const texts = await Promise.all(value.map((one) => valueText(row, field, one, ctx)));
    return texts.join(', ') || null;
  }
  const name = await nameOf(row.subject, field, String(value), ctx);
  // of what is out of sight the history does not tell the name either
  if (name !== null || field === 'group_id' || field === 'mou_id') return name;
  if (regionFields.has(field)) return (await ctx.region(Number(value)))?.name ?? String(value);
  if (moneyFields.has(field)) return formatRupiah(BigInt(String(value)), ctx.locale);
  if (field === 'closed_at') return businessDate(fixedClock(String(value)));
  return codeText(String(value), ctx.locale);
}

function codeText(value: string, locale: Locale): string {
  const message =
    valueLabels[value] ?? occupations[value as keyof typeof occupations] ?? sectors[value as keyof typeof sectors];
  return message ? message[locale] : value;
}

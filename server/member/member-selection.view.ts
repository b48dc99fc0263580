import { valueLabels } from '../audit/audit.messages.ts';
import { lapseLabels } from '../cover/lapse.messages.ts';
import type { Context } from '../graphql/context.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import type { MemberFilterInput } from './member.input.ts';
import type { MemberSelection } from './member.selection.ts';
import { filterOf } from './member.view.ts';
import type { MemberSelectionInput } from './member-selection.input.ts';
import { isOccupation, isSector, occupations, sectors } from './occupation.ts';

export const SELECTED_MAX = 1000;

/** A selection as the queries take it. @throws DomainError BAD_USER_INPUT unless it is exactly one of the two */
export async function memberSelectionOf(input: MemberSelectionInput, ctx: Context): Promise<MemberSelection> {
  const { ids, filter } = input;
  if ((ids === null || ids === undefined) === (filter === null || filter === undefined))
    throw new DomainError('BAD_USER_INPUT', {}, 'selection');
  if (!ids) return { filter: await filterOf(filter, ctx) };
  if (ids.length === 0 || ids.length > SELECTED_MAX || !ids.every((id) => isId(id)))
    throw new DomainError('BAD_USER_INPUT', {}, 'selection.ids');
  return { ids: [...new Set(ids.map((id) => id.toLowerCase()))] };
}

const words = {
  chosen: { id: '{count} peserta yang dipilih', en: '{count} chosen members' },
  all: { id: 'Semua peserta', en: 'All members' },
  partner: { id: 'Mitra', en: 'Partner' },
  region: { id: 'Wilayah', en: 'Region' },
  status: { id: 'Status', en: 'Status' },
  endReason: { id: 'Alasan berakhir', en: 'Reason for ending' },
  segment: { id: 'Segmen', en: 'Segment' },
  category: { id: 'Kategori', en: 'Category' },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  data: { id: 'Data', en: 'Data' },
  complete: { id: 'lengkap', en: 'complete' },
  incomplete: { id: 'belum lengkap', en: 'incomplete' },
  group: { id: 'Kelompok', en: 'Group' },
  mou: { id: 'Perjanjian', en: 'Agreement' },
  ecosystem: { id: 'Ekosistem', en: 'Ecosystem' },
  groupSector: { id: 'Sektor kelompok', en: 'Sector of the group' },
  cover: { id: 'Perlindungan', en: 'Cover' },
  oneImport: { id: 'Dari satu impor', en: 'From one import' },
  oneNik: { id: 'Satu NIK', en: 'One NIK' },
  search: { id: 'Cari', en: 'Search' },
} as const satisfies Record<string, Message>;

/** The same in words, for a check page, a file and the trail. A NIK that was searched for is not repeated. */
export async function selectionWords(input: MemberSelectionInput, ctx: Context): Promise<string> {
  const { locale } = ctx;
  if (input.ids) return formatMessage(words.chosen, locale, { count: new Set(input.ids).size });
  const parts = await filterWords(input.filter ?? {}, ctx);
  return parts.length > 0 ? parts.join('; ') : words.all[locale];
}

async function filterWords(filter: MemberFilterInput, ctx: Context): Promise<string[]> {
  const { locale } = ctx;
  const parts: string[] = [];
  const say = (label: Message, value: string | null | undefined) => {
    if (value) parts.push(`${label[locale]}: ${value}`);
  };
  if (filter.partnerId) say(words.partner, (await ctx.loaders.partner.load(filter.partnerId))?.name ?? '–');
  if (filter.regionCode) {
    const region = await ctx.currentRegion(filter.regionCode);
    say(words.region, region && [region.name, region.districtName, region.regencyName].filter(Boolean).join(', '));
  }
  if (filter.groupId) say(words.group, (await ctx.loaders.group.load(filter.groupId))?.name ?? '–');
  if (filter.mouId) say(words.mou, (await ctx.loaders.mou.load(filter.mouId))?.title ?? '–');
  say(words.ecosystem, coded(filter.ecosystem, locale));
  if (filter.groupSector)
    say(words.groupSector, isSector(filter.groupSector) ? sectors[filter.groupSector][locale] : filter.groupSector);
  say(words.status, coded(filter.status, locale));
  say(words.endReason, coded(filter.endReason, locale));
  say(words.segment, filter.segment);
  say(words.category, coded(filter.category, locale));
  const { occupation } = filter;
  if (occupation) say(words.occupation, isOccupation(occupation) ? occupations[occupation][locale] : occupation);
  if (typeof filter.sendable === 'boolean') say(words.data, words[filter.sendable ? 'complete' : 'incomplete'][locale]);
  if (filter.lapse) say(words.cover, lapseLabels[filter.lapse][locale]);
  if (filter.importId) parts.push(words.oneImport[locale]);
  const typed = filter.search?.trim() ?? '';
  if (typed !== '') {
    if (/[0-9]{9}/.test(typed.replace(/[\s.'-]/g, ''))) parts.push(words.oneNik[locale]);
    else say(words.search, typed);
  }
  return parts;
}

const coded = (code: string | null | undefined, locale: Locale) => code && (valueLabels[code]?.[locale] ?? code);

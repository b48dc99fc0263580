import { addDays, type CalendarDate, daysInMonth } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthsBetween } from '../kernel/month.ts';
import type { MouDraft, PartyDraft } from './mou.draft.ts';

interface Period {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

const DAY_MS = 86_400_000;

/** The same day of another month, its last day where it has fewer. */
function sameDay(month: Month, date: CalendarDate): CalendarDate {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(Math.min(Number(date.slice(8)), daysInMonth(year, number))).padStart(2, '0')}`;
}

/**
 * The period after a period, as long as that one: in months where it is whole months, else in days. What has no last day
 * has no next period either.
 */
export function nextPeriod({ startsOn, endsOn }: Period): Period {
  if (endsOn === null) return { startsOn: null, endsOn: null };
  const starts = addDays(endsOn, 1);
  if (startsOn === null) return { startsOn: starts, endsOn: null };
  const months = monthsBetween(monthOf(startsOn), monthOf(starts));
  const ends =
    months > 0 && sameDay(monthOf(starts), startsOn) === starts
      ? addDays(sameDay(addMonths(monthOf(starts), months), startsOn), -1)
      : addDays(endsOn, Math.round((Date.parse(starts) - Date.parse(startsOn)) / DAY_MS));
  return { startsOn: starts, endsOn: ends };
}

/** The title of the next agreement: where a title names the year of its period, it names the next one's. */
function nextTitle(title: string, period: Period, next: Period): string {
  const [year, nextYear] = [period.startsOn?.slice(0, 4), next.startsOn?.slice(0, 4)];
  return year && nextYear ? title.replace(new RegExp(`\\b${year}\\b`, 'g'), nextYear) : title;
}

/** What follows an agreement: the same parties and terms, for the period after. */
export function renewalOf(
  old: Period &
    Pick<MouDraft, 'kind' | 'title' | 'parentId' | 'segment' | 'payer' | 'targetHeadcount'> & {
      readonly programmes: readonly string[];
    },
  parties: readonly PartyDraft[],
): MouDraft {
  const period = nextPeriod(old);
  const { kind, parentId, segment, payer, targetHeadcount } = old;
  return {
    ...{ kind, parentId, segment, payer, targetHeadcount, parties, ...period, draftedOn: null },
    title: nextTitle(old.title, old, period),
    programmes: old.programmes as MouDraft['programmes'],
  };
}

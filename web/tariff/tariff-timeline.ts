/** A rule with the months it holds for: first day of the first month, first day after the last; null for no end. */
export interface Dated {
  readonly from: string;
  readonly until?: string | null;
}

export interface Bar {
  /** Share of the line before it and its own, 0 to 1. */
  readonly start: number;
  readonly width: number;
  readonly holdsToday: boolean;
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The years a time line shows: from the first rule to a year after today or after the last dated end. */
export function yearsOf(rules: readonly Dated[], today: string): { first: number; last: number } {
  const years = (days: readonly string[]) => days.map((day) => Number(day.slice(0, 4)));
  return {
    first: Math.min(...years([today, ...rules.map((rule) => rule.from)])),
    last: Math.max(...years([today, ...rules.flatMap((rule) => rule.until ?? [])])) + 1,
  };
}

/** Where a rule lies on a line from the first to the end of the last year. */
export function barOf(rule: Dated, years: { first: number; last: number }, today: string): Bar {
  const begin = years.first * 12;
  const length = (years.last + 1) * 12 - begin;
  const from = monthNumber(rule.from) - begin;
  const until = rule.until ? monthNumber(rule.until) - begin : length;
  const holdsToday = rule.from <= today && (!rule.until || today < rule.until);
  return { start: from / length, width: (Math.min(until, length) - from) / length, holdsToday };
}

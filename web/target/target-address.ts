/** The way to an office's targets; year and month are kept from page to page. */
export function targetTo(officeId: string, span: { year: number; month: string }): string {
  return `/target/${officeId}?${spanQuery(span)}`;
}

export const spanQuery = ({ year, month }: { year: number; month: string }): string =>
  `tahun=${year}&bulan=${Number(month.slice(5))}`;

/** What the address says of the span; null where it says nothing or nonsense. */
export function readTargetSpan(search: URLSearchParams): { year: number | null; month: number | null } {
  const year = Number(search.get('tahun'));
  const month = Number(search.get('bulan'));
  return {
    year: Number.isInteger(year) && year >= 2010 && year <= 2100 ? year : null,
    month: Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
  };
}

/** Years to choose from: those with targets, this one and the next. */
export function yearChoices(years: readonly number[], thisYear: number): number[] {
  return [...new Set([...years, thisYear, thisYear + 1])].sort((a, b) => b - a);
}

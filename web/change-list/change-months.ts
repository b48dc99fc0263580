/** The month of the address; null where it says none, or nonsense. */
export function readChangeMonth(search: URLSearchParams): string | null {
  const month = search.get('bulan') ?? '';
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null;
}

/** So many months back from the one of a day, the latest first. @param today YYYY-MM-DD */
export function lastMonths(today: string, count: number): string[] {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const month = index - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

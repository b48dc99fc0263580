import { portalHeaders } from '../access/portal-headers.ts';
import { jakartaDate } from '../format/date.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ContributionFilter } from './contribution-filter.ts';

/** The list with its filter as separated text, saved by the browser. @returns false when it did not come */
export async function saveContributions(filter: ContributionFilter, locale: string): Promise<boolean> {
  try {
    const response = await fetch('/contributions.csv', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(filter),
    });
    if (!response.ok) return false;
    saveFile(await response.blob(), `iuran-${jakartaDate(new Date())}.csv`);
    return true;
  } catch {
    return false;
  }
}

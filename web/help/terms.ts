import { contributionTerms } from './contribution-terms.ts';
import { listTerms } from './list-terms.ts';
import { memberTerms } from './member-terms.ts';
import { paperTerms } from './paper-terms.ts';
import { partyTerms } from './party-terms.ts';
import type { TermGroup } from './term.ts';

/**
 * The words of the portal, said twice. Kept here and not in the catalogues: only the page of terms needs them, and it
 * shows both languages side by side.
 */
export const termGroups: readonly TermGroup[] = [memberTerms, paperTerms, contributionTerms, partyTerms, listTerms];

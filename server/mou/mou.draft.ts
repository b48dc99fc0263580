import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { cleanName } from '../kernel/person-name.ts';
import type { MouKind, MouPayer, PartyKind, Programme } from './mou.codes.ts';

export interface PartyDraft {
  readonly kind: PartyKind;
  /** Id of the office, partner or group. */
  readonly ofId: string;
  readonly number: string | null;
  readonly signatory: string | null;
}

export interface MouDraft {
  readonly kind: MouKind;
  readonly title: string;
  readonly parentId: string | null;
  /** The day the paper was drawn up; null is today, or the day that was given before. */
  readonly draftedOn: CalendarDate | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly programmes: readonly Programme[];
  readonly segment: 'PU' | 'BPU';
  readonly payer: MouPayer;
  readonly targetHeadcount: number | null;
  readonly parties: readonly PartyDraft[];
}

export interface Signing {
  readonly signedOn: CalendarDate;
  readonly parties: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly signatory: string | null;
  }[];
}

const NUMBER_MAX = 80;
const HEADCOUNT_MAX = 100_000_000;
const REASON = { min: 5, max: 300 };

/** The title as it is kept. @throws DomainError by field */
export function checkedTitle(draft: MouDraft, today: CalendarDate): string {
  const title = cleanName(draft.title);
  if (title.length < 5 || title.length > 300) throw new DomainError('MOU_TITLE_LENGTH', { min: 5, max: 300 }, 'title');
  if (draft.kind === 'ADDENDUM' && !draft.parentId) throw new DomainError('MOU_PARENT_MISSING', {}, 'parentId');
  if (draft.draftedOn && draft.draftedOn > today) throw new DomainError('MOU_DRAFTED_FUTURE', {}, 'draftedOn');
  if (draft.startsOn && draft.endsOn && draft.endsOn <= draft.startsOn)
    throw new DomainError('MOU_PERIOD', {}, 'endsOn');
  if (draft.programmes.length === 0) throw new DomainError('MOU_PROGRAMMES_EMPTY', {}, 'programmes');
  mustBeHeadcount(draft.targetHeadcount);
  return title;
}

/** What has to be there before somebody looks at it. @throws DomainErrors by field */
export function mustBeComplete(startsOn: CalendarDate | null, parties: readonly { readonly kind: PartyKind }[]): void {
  const wrong: DomainError[] = [];
  if (!startsOn) wrong.push(new DomainError('MOU_START_MISSING', {}, 'startsOn'));
  if (parties.length < 2) wrong.push(new DomainError('MOU_PARTIES_FEW', {}, 'parties'));
  if (!parties.some(({ kind }) => kind === 'OFFICE')) wrong.push(new DomainError('MOU_NO_OFFICE', {}, 'parties'));
  if (wrong.length > 0) throw new DomainErrors(wrong);
}

/** @throws DomainError MOU_TARGET_RANGE */
export function mustBeHeadcount(headcount: number | null): void {
  if (headcount !== null && (!Number.isInteger(headcount) || headcount < 0 || headcount > HEADCOUNT_MAX))
    throw new DomainError('MOU_TARGET_RANGE', { max: HEADCOUNT_MAX }, 'targetHeadcount');
}

/** @throws DomainError MOU_REASON_LENGTH */
export function checkedReason(reason: string): string {
  const why = reason.trim();
  if (why.length < REASON.min || why.length > REASON.max) throw new DomainError('MOU_REASON_LENGTH', REASON, 'reason');
  return why;
}

/** Number and signatory of a party as they are kept. @throws DomainError by field */
export function checkedNumber(
  given: { readonly number: string | null; readonly signatory: string | null },
  field: string,
): { number: string | null; signatory: string | null } {
  const number = given.number?.trim() || null;
  const signatory = given.signatory ? cleanName(given.signatory) || null : null;
  if (number && number.length > NUMBER_MAX)
    throw new DomainError('MOU_NUMBER_LENGTH', { max: NUMBER_MAX }, `${field}.number`);
  if (signatory && (signatory.length < 2 || signatory.length > 160))
    throw new DomainError('MOU_SIGNATORY_LENGTH', { max: 160 }, `${field}.signatory`);
  return { number, signatory };
}

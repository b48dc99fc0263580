import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { cleanName } from '../kernel/person-name.ts';
import type { MouPayer, Programme } from '../mou/mou.codes.ts';
import type { MouDraft } from '../mou/mou.draft.ts';
import { GROUPS_MAX } from './ceremony.codes.ts';

/** Numbers that run on: a pattern such as `PER/{n}/102026` and the first of them. */
export interface NumberSeries {
  readonly pattern: string;
  readonly first: number;
}

/** What is entered once for all groups that sign together. */
export interface CeremonyTerms {
  readonly heldOn: CalendarDate;
  readonly place: string;
  readonly officeSignatory: string;
  readonly officeNumbers: NumberSeries;
  /** null: a group's paper bears the number of the office. */
  readonly groupNumbers: NumberSeries | null;
}

export interface CeremonyGroup {
  readonly groupId: string;
  /** Who signs for the group. */
  readonly signatory: string | null;
}

/** What the agreements say that are drafted for groups without one. */
export interface CeremonyDraft {
  readonly kind: 'MOU' | 'PKS';
  /** What it is about; the title is the group's name and this. */
  readonly subject: string;
  readonly parentId: string | null;
  readonly draftedOn: CalendarDate | null;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly programmes: readonly Programme[];
  readonly segment: 'PU' | 'BPU';
  readonly payer: MouPayer;
}

export interface CeremonyWrite {
  readonly officeId: string;
  readonly terms: CeremonyTerms;
  readonly draft: CeremonyDraft;
  readonly groups: readonly CeremonyGroup[];
}

const PLACE = { min: 3, max: 120 };
const SIGNATORY = { min: 2, max: 160 };
const NUMBER_MAX = 80;
const FIRST_MAX = 999_999;
/** `{n}`, or `{nnn}` for three digits at least. */
const COUNTER = /\{(n+)\}/g;

/** The numbers of a series in order. @throws DomainError CEREMONY_PATTERN, CEREMONY_FIRST by field */
export function numbersOf({ pattern, first }: NumberSeries, count: number, field: string): string[] {
  const written = pattern.trim();
  const [counter, ...more] = written.matchAll(COUNTER);
  if (!counter || more.length > 0) throw new DomainError('CEREMONY_PATTERN', { counter: '{n}' }, `${field}.pattern`);
  if (!Number.isInteger(first) || first < 1 || first + count - 1 > FIRST_MAX)
    throw new DomainError('CEREMONY_FIRST', { max: FIRST_MAX }, `${field}.first`);
  const digits = counter[1]?.length ?? 1;
  const numbers = Array.from({ length: count }, (_, index) =>
    written.replace(counter[0], String(first + index).padStart(digits, '0')),
  );
  if (numbers.some(({ length }) => length > NUMBER_MAX))
    throw new DomainError('CEREMONY_NUMBER_LENGTH', { max: NUMBER_MAX }, `${field}.pattern`);
  return numbers;
}

/** The numbers of office and group on each paper. @throws DomainErrors by field */
export function numbersOfPapers(
  { officeNumbers, groupNumbers }: Pick<CeremonyTerms, 'officeNumbers' | 'groupNumbers'>,
  count: number,
): { office: string; group: string }[] {
  const [office, group] = together(
    () => numbersOf(officeNumbers, count, 'officeNumbers'),
    () => (groupNumbers ? numbersOf(groupNumbers, count, 'groupNumbers') : null),
  );
  return (office ?? []).map((number, index) => ({ office: number, group: group?.[index] ?? number }));
}

/** What is entered once as it is kept. @throws DomainErrors by field */
export function checkedTerms(terms: CeremonyTerms): CeremonyTerms {
  const place = cleanName(terms.place);
  const officeSignatory = cleanName(terms.officeSignatory);
  const wrong: DomainError[] = [];
  if (place.length < PLACE.min || place.length > PLACE.max)
    wrong.push(new DomainError('CEREMONY_PLACE_LENGTH', PLACE, 'place'));
  if (officeSignatory.length < SIGNATORY.min || officeSignatory.length > SIGNATORY.max)
    wrong.push(new DomainError('CEREMONY_SIGNATORY_LENGTH', SIGNATORY, 'officeSignatory'));
  if (wrong.length > 0) throw new DomainErrors(wrong);
  const trimmed = (series: NumberSeries) => ({ ...series, pattern: series.pattern.trim() });
  return {
    ...{ heldOn: terms.heldOn, place, officeSignatory, officeNumbers: trimmed(terms.officeNumbers) },
    groupNumbers: terms.groupNumbers && trimmed(terms.groupNumbers),
  };
}

/** @throws DomainError CEREMONY_NO_GROUPS, CEREMONY_GROUPS_MANY, CEREMONY_GROUP_TWICE */
export function mustBeGroups(groups: readonly CeremonyGroup[]): void {
  if (groups.length === 0) throw new DomainError('CEREMONY_NO_GROUPS', {}, 'groups');
  if (groups.length > GROUPS_MAX) throw new DomainError('CEREMONY_GROUPS_MANY', { max: GROUPS_MAX }, 'groups');
  const seen = new Set<string>();
  for (const [index, { groupId }] of groups.entries()) {
    if (seen.has(groupId)) throw new DomainError('CEREMONY_GROUP_TWICE', {}, `groups.${index}`);
    seen.add(groupId);
  }
}

/** The agreement that is drafted for one of the groups. */
export function draftFor(
  { draft, officeId, terms }: CeremonyWrite,
  group: { readonly id: string; readonly name: string; readonly estimatedWorkers: number | null },
  signatory: string | null,
  numbers: { readonly office: string; readonly group: string },
): MouDraft {
  const { subject, ...rest } = draft;
  return {
    ...rest,
    title: `${group.name}: ${cleanName(subject)}`,
    targetHeadcount: group.estimatedWorkers,
    parties: [
      { kind: 'GROUP', ofId: group.id, number: numbers.group, signatory },
      { kind: 'OFFICE', ofId: officeId, number: numbers.office, signatory: terms.officeSignatory },
    ],
  };
}

/** Runs both and tells of all that is wrong. */
function together<A, B>(first: () => A, second: () => B): [A, B] {
  const wrong: DomainError[] = [];
  const attempt = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      wrong.push(error);
      return undefined;
    }
  };
  const answers = [attempt(first), attempt(second)];
  if (wrong.length > 0) throw new DomainErrors(wrong);
  return answers as [A, B];
}

import type { BenefitProgram, CeremonyInput, CeremonyTermsInput, MouPayer } from '../apollo/schema.generated.ts';
import { type DateParts, dateOf, noDate, toDateParts } from '../format/date-parts.ts';

/** What is entered once for all groups that sign together, as it is typed. */
export interface CeremonyTermValues {
  heldOn: DateParts;
  place: string;
  officeSignatory: string;
  officePattern: string;
  officeFirst: string;
  /** Whether the groups have numbers of their own. */
  hasGroupNumbers: boolean;
  groupPattern: string;
  groupFirst: string;
}

export interface CeremonyFormValues extends CeremonyTermValues {
  officeId: string;
  kind: 'MOU' | 'PKS';
  subject: string;
  parentId: string;
  draftedOn: DateParts;
  startsOn: DateParts;
  endsOn: DateParts;
  programmes: BenefitProgram[];
  payer: MouPayer;
  /** Ids of the chosen groups, in the order of the numbers. */
  groupIds: string[];
  /** Who signs for a group, where it is somebody else than its contact. */
  signatories: Readonly<Record<string, string>>;
}

export function emptyCeremony(today: string, subject: string): CeremonyFormValues {
  const [year, month] = today.split('-');
  return {
    ...{ heldOn: toDateParts(today), place: '', officeSignatory: '', officePattern: `PER/{n}/${month}${year}` },
    ...{ officeFirst: '1', hasGroupNumbers: false, groupPattern: '', groupFirst: '1', officeId: '', kind: 'MOU' },
    ...{ subject, parentId: '', draftedOn: noDate, startsOn: toDateParts(today), endsOn: noDate },
    ...{ programmes: ['JKK', 'JKM'], payer: 'SELF', groupIds: [], signatories: {} },
  };
}

interface LastCeremony {
  readonly officeSignatory: string;
  readonly groups: number;
  readonly officeNumbers: { readonly pattern: string; readonly first: number };
}

/** Who signed for the office last time most often signs again, and where the pattern is the same its numbers run on. */
export function likeLast(values: CeremonyFormValues, last: LastCeremony | undefined): CeremonyFormValues {
  if (!last) return values;
  const { pattern, first } = last.officeNumbers;
  return {
    ...values,
    officeSignatory: last.officeSignatory,
    officeFirst: pattern === values.officePattern ? String(first + last.groups) : values.officeFirst,
  };
}

const whole = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0);

export function toTermsInput(values: CeremonyTermValues): CeremonyTermsInput {
  return {
    heldOn: dateOf(values.heldOn) ?? '',
    ...{ place: values.place.trim(), officeSignatory: values.officeSignatory.trim() },
    officeNumbers: { pattern: values.officePattern.trim(), first: whole(values.officeFirst) },
    groupNumbers: values.hasGroupNumbers
      ? { pattern: values.groupPattern.trim(), first: whole(values.groupFirst) }
      : null,
  };
}

export function toCeremonyInput(values: CeremonyFormValues): CeremonyInput {
  return {
    officeId: values.officeId,
    terms: toTermsInput(values),
    draft: {
      ...{ kind: values.kind, subject: values.subject.trim(), parentId: values.parentId || null },
      ...{
        draftedOn: dateOf(values.draftedOn),
        startsOn: dateOf(values.startsOn) ?? '',
        endsOn: dateOf(values.endsOn),
      },
      ...{ programmes: values.programmes, segment: 'BPU', payer: values.payer },
    },
    groups: values.groupIds.map((groupId) => ({ groupId, signatory: values.signatories[groupId]?.trim() || null })),
  };
}

/** The numbers that a pattern gives, as far as it is one; the server says what is wrong with it. */
export function shownNumbers(pattern: string, first: string, count: number): string[] {
  const counters = pattern.match(/\{n+\}/g) ?? [];
  const start = whole(first);
  if (counters.length !== 1 || start === 0) return [];
  const digits = (counters[0]?.length ?? 3) - 2;
  return Array.from({ length: count }, (_, index) =>
    pattern.replace(/\{n+\}/, String(start + index).padStart(digits, '0')),
  );
}

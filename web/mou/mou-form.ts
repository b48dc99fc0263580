import type { BenefitProgram, MouInput, MouKind, MouPartyKind, MouPayer, Segment } from '../apollo/schema.generated.ts';
import { type DateParts, noDate, readDateParts, toDateParts } from '../format/date-parts.ts';
import type { MouFactsFragment } from './MouPage.generated.ts';

export interface MouFormParty {
  /** Tells the parties of one form apart; never sent. */
  key: string;
  kind: MouPartyKind;
  /** Id of the office, partner or group; empty while none is chosen. */
  ofId: string;
  /** The name of a party that was chosen before, for somebody who does not see it in the lists. */
  name: string;
  number: string;
  signatory: string;
}

export interface MouFormValues {
  partnerId: string;
  kind: MouKind;
  title: string;
  parentId: string;
  draftedOn: DateParts;
  startsOn: DateParts;
  endsOn: DateParts;
  programmes: BenefitProgram[];
  segment: Segment;
  payer: MouPayer | '';
  target: string;
  parties: MouFormParty[];
}

export function newParty(kind: MouPartyKind, ofId = '', name = ''): MouFormParty {
  return { key: crypto.randomUUID(), kind, ofId, name, number: '', signatory: '' };
}

export const emptyMouForm: MouFormValues = {
  partnerId: '',
  kind: 'PKS',
  title: '',
  parentId: '',
  draftedOn: noDate,
  startsOn: noDate,
  endsOn: noDate,
  programmes: ['JKK', 'JKM'],
  segment: 'BPU',
  payer: '',
  target: '',
  parties: [],
};

/** Who signs as a rule: the office that answers for the partner, and the partner. */
export function usualParties(partner: { id: string; name: string; office: { id: string } | null }): MouFormParty[] {
  return [newParty('OFFICE', partner.office?.id ?? ''), newParty('PARTNER', partner.id, partner.name)];
}

export function toMouFormValues(mou: MouFactsFragment): MouFormValues {
  return {
    partnerId: mou.partner?.id ?? '',
    kind: mou.kind,
    title: mou.title,
    parentId: mou.parent?.id ?? '',
    draftedOn: toDateParts(mou.draftedOn),
    startsOn: toDateParts(mou.startsOn),
    endsOn: toDateParts(mou.endsOn),
    programmes: [...mou.programmes],
    segment: mou.segment,
    payer: mou.payer,
    target: mou.targetHeadcount === null ? '' : String(mou.targetHeadcount),
    parties: mou.parties.map(({ id, kind, ofId, name, number, signatory }) => ({
      key: id,
      kind,
      ofId,
      name,
      number: number ?? '',
      signatory: signatory ?? '',
    })),
  };
}

/** A typed number of people: dots and blanks are forgiven, nothing typed is no target. */
export function readHeadcount(typed: string): number | null | 'wrong' {
  const bare = typed.replace(/[\s.,]/g, '');
  if (bare === '') {
    return null;
  }
  return /^\d{1,9}$/.test(bare) && Number(bare) <= 100_000_000 ? Number(bare) : 'wrong';
}

export type MouProblemCode =
  | 'PARTNER_EMPTY'
  | 'TITLE_SHORT'
  | 'PARENT_EMPTY'
  | 'DATE_INCOMPLETE'
  | 'DATE_IMPOSSIBLE'
  | 'PERIOD'
  | 'PROGRAMMES_EMPTY'
  | 'PAYER_EMPTY'
  | 'TARGET_FORMAT'
  | 'PARTY_EMPTY'
  | 'PARTY_TWICE';

export interface MouFormProblem {
  fieldId: string;
  code: MouProblemCode;
}

/** What can be told before the server is asked, top to bottom. */
export function checkMouForm(values: MouFormValues): MouFormProblem[] {
  const found: MouFormProblem[] = [];
  const add = (fieldId: string, code: MouProblemCode) => found.push({ fieldId, code });
  if (values.partnerId === '') add('partner', 'PARTNER_EMPTY');
  if (values.title.trim().length < 5) add('title', 'TITLE_SHORT');
  if (values.kind === 'ADDENDUM' && values.parentId === '') add('parent', 'PARENT_EMPTY');
  const starts = readDateParts(values.startsOn);
  const ends = readDateParts(values.endsOn);
  for (const [fieldId, reading] of [
    ['drafted.day', readDateParts(values.draftedOn)],
    ['starts.day', starts],
    ['ends.day', ends],
  ] as const) {
    if (reading.kind === 'incomplete') add(fieldId, 'DATE_INCOMPLETE');
    if (reading.kind === 'impossible') add(fieldId, 'DATE_IMPOSSIBLE');
  }
  if (starts.kind === 'date' && ends.kind === 'date' && ends.date <= starts.date) add('ends.day', 'PERIOD');
  if (values.programmes.length === 0) add('programme-JKK', 'PROGRAMMES_EMPTY');
  if (values.payer === '') add('payer', 'PAYER_EMPTY');
  if (readHeadcount(values.target) === 'wrong') add('target', 'TARGET_FORMAT');
  values.parties.forEach(({ ofId }, index) => {
    if (ofId === '') add(`parties.${index}`, 'PARTY_EMPTY');
    else if (values.parties.findIndex((party) => party.ofId === ofId) < index) add(`parties.${index}`, 'PARTY_TWICE');
  });
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toMouInput(values: MouFormValues): MouInput {
  const target = readHeadcount(values.target);
  if (values.payer === '' || target === 'wrong') {
    throw new Error('The form was not checked.');
  }
  const dateOf = (parts: DateParts) => {
    const reading = readDateParts(parts);
    return reading.kind === 'date' ? reading.date : null;
  };
  return {
    kind: values.kind,
    title: values.title.trim(),
    parentId: values.parentId || null,
    draftedOn: dateOf(values.draftedOn),
    startsOn: dateOf(values.startsOn),
    endsOn: dateOf(values.endsOn),
    programmes: values.programmes,
    segment: values.segment,
    payer: values.payer,
    targetHeadcount: target,
    parties: values.parties.map(({ kind, ofId, number, signatory }) => ({
      officeId: kind === 'OFFICE' ? ofId : null,
      partnerId: kind === 'PARTNER' ? ofId : null,
      groupId: kind === 'GROUP' ? ofId : null,
      number: number.trim() || null,
      signatory: signatory.trim() || null,
    })),
  };
}

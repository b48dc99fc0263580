import type { MemberCategory, MemberEditInput, MemberInput, Payer, Segment, Sex } from '../apollo/schema.generated.ts';
import { type DateParts, noDate, readDateParts, toDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import type { MemberFactsFragment } from './MemberPage.generated.ts';
import { bareNik } from './nik.ts';

/** A member as it stands in the boxes of the form: texts, and a village that was picked. */
export interface MemberFormValues {
  groupId: string;
  mouId: string;
  nik: string;
  name: string;
  birth: DateParts;
  sex: Sex | '';
  motherName: string;
  phone: string;
  village: RegionOptionFragment | null;
  address: string;
  rt: string;
  rw: string;
  occupation: string;
  sector: string;
  income: string;
  segment: Segment;
  category: MemberCategory | '';
  payer: Payer | '';
  kpj: string;
}

export type MemberFormField = keyof MemberFormValues;

/** Top to bottom, as on the screen: the order of the error summary. */
export const fieldOrder: MemberFormField[] = [
  'groupId',
  'mouId',
  'nik',
  'name',
  'birth',
  'sex',
  'motherName',
  'phone',
  'village',
  'address',
  'rt',
  'rw',
  'occupation',
  'sector',
  'income',
  'segment',
  'category',
  'payer',
  'kpj',
];

const boxes: Partial<Record<MemberFormField, string>> = {
  birth: 'birth.day',
  groupId: 'member-group',
  mouId: 'member-mou',
};

/** The id of the box that a link in the error summary leads to. */
export function boxId(field: MemberFormField): string {
  return boxes[field] ?? field;
}

/** The server's name of a field -> the one here. */
export const fieldOfServer: Record<string, MemberFormField> = {
  ...Object.fromEntries(fieldOrder.map((field) => [field, field])),
  birthDate: 'birth',
  villageCode: 'village',
};

export const emptyMemberForm: MemberFormValues = {
  groupId: '',
  mouId: '',
  nik: '',
  name: '',
  birth: noDate,
  sex: '',
  motherName: '',
  phone: '',
  village: null,
  address: '',
  rt: '',
  rw: '',
  occupation: '',
  sector: '',
  income: '',
  segment: 'BPU',
  category: '',
  payer: '',
  kpj: '',
};

export function toMemberFormValues(member: MemberFactsFragment): MemberFormValues {
  return {
    // an edit leaves both to an act of their own
    groupId: '',
    mouId: '',
    nik: member.maskedNik,
    name: member.name,
    birth: toDateParts(member.birthDate),
    sex: member.sex ?? '',
    motherName: member.motherName ?? '',
    phone: member.phone ?? '',
    village: member.village,
    address: member.address ?? '',
    rt: member.rt ?? '',
    rw: member.rw ?? '',
    occupation: member.occupation.code,
    sector: member.sector?.code ?? '',
    income: member.income ?? '',
    segment: member.segment,
    category: member.category ?? '',
    payer: member.payer,
    kpj: member.kpj ?? '',
  };
}

/** Values that passed the schema -> what the server takes for a change. */
export function toMemberEditInput(values: MemberFormValues): MemberEditInput {
  const birth = readDateParts(values.birth);
  if (values.payer === '') {
    throw new Error('The form was not checked.');
  }
  return {
    name: values.name.trim(),
    birthDate: birth.kind === 'date' ? birth.date : null,
    sex: values.sex || null,
    motherName: optional(values.motherName),
    address: optional(values.address),
    rt: optional(values.rt),
    rw: optional(values.rw),
    phone: optional(values.phone.replace(/[\s.-]/g, '')),
    occupation: values.occupation,
    sector: optional(values.sector),
    income: optional(readRupiah(values.income) ?? ''),
    category: values.category || null,
    payer: values.payer,
    kpj: optional(values.kpj.replace(/\s/g, '').toUpperCase()),
  };
}

/** Values that passed the schema -> what the server takes for a new registration. */
export function toMemberInput(values: MemberFormValues): MemberInput {
  return {
    ...toMemberEditInput(values),
    groupId: values.groupId || null,
    mouId: values.mouId || null,
    nik: bareNik(values.nik),
    villageCode: values.village?.code ?? '',
    segment: values.segment,
  };
}

function optional(text: string): string | null {
  return text.trim() || null;
}

const payers: readonly Payer[] = ['SELF', 'SUBSIDY', 'EMPLOYER', 'SPONSOR'];

/** Who pays, as an address may say it; nobody in particular where it says something else. */
export const readPayer = (word: string | null): MemberFormValues['payer'] =>
  payers.find((known) => known === word) ?? '';

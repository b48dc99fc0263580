import type { OfficeInput, OfficeKind } from '../apollo/schema.generated.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import type { OfficeFactsFragment } from './OfficePage.generated.ts';

export interface OfficeFormValues {
  code: string;
  name: string;
  kind: OfficeKind | '';
  parentId: string;
  address: string;
  phone: string;
  regencies: RegionOptionFragment[];
  /** Codes of regencies that another office is to give up. */
  moved: string[];
}

export const emptyOfficeForm: OfficeFormValues = {
  code: '',
  name: '',
  kind: '',
  parentId: '',
  address: '',
  phone: '',
  regencies: [],
  moved: [],
};

export function toOfficeFormValues(office: OfficeFactsFragment): OfficeFormValues {
  return {
    code: office.code,
    name: office.name,
    kind: office.kind,
    parentId: office.parent?.id ?? '',
    address: office.address ?? '',
    phone: office.phone ?? '',
    regencies: [...office.regencies],
    moved: [],
  };
}

const rank: Record<OfficeKind, number> = { HEAD: 0, REGIONAL: 1, BRANCH: 2 };

/** Whether an office of the one kind may stand above one of the other. */
export function mayStandAbove(upper: OfficeKind, lower: OfficeKind | ''): boolean {
  return lower !== '' && rank[upper] < rank[lower];
}

/** Which office serves a regency now, by the regency's code; the office of this form is left out. */
export function servedElsewhere(
  offices: readonly { id: string; name: string; regencies: readonly { code: string }[] }[],
  ownId: string | null,
): Map<string, string> {
  return new Map(
    offices
      .filter(({ id }) => id !== ownId)
      .flatMap(({ name, regencies }) => regencies.map(({ code }): [string, string] => [code, name])),
  );
}

export type OfficeProblemCode = 'NAME_EMPTY' | 'CODE_FORMAT' | 'KIND_EMPTY' | 'PHONE_FORMAT' | 'REGENCY_TAKEN';

export interface OfficeFormProblem {
  fieldId: string;
  code: OfficeProblemCode;
}

/** What can be told before the server is asked, top to bottom. */
export function checkOfficeForm(values: OfficeFormValues, elsewhere: ReadonlyMap<string, string>): OfficeFormProblem[] {
  const found: OfficeFormProblem[] = [];
  if (values.name.trim() === '') {
    found.push({ fieldId: 'name', code: 'NAME_EMPTY' });
  }
  if (!/^[A-Z0-9][A-Z0-9-]{1,11}$/.test(values.code.trim().toUpperCase())) {
    found.push({ fieldId: 'code', code: 'CODE_FORMAT' });
  }
  if (values.kind === '') {
    found.push({ fieldId: 'kind', code: 'KIND_EMPTY' });
  }
  if (values.phone.trim() !== '' && !/^\+?\d{5,15}$/.test(values.phone.replace(/[\s().-]/g, ''))) {
    found.push({ fieldId: 'phone', code: 'PHONE_FORMAT' });
  }
  values.regencies.forEach(({ code }, index) => {
    if (elsewhere.has(code) && !values.moved.includes(code)) {
      found.push({ fieldId: `regencies.${index}`, code: 'REGENCY_TAKEN' });
    }
  });
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toOfficeInput(values: OfficeFormValues): OfficeInput {
  if (values.kind === '') {
    throw new Error('The form was not checked.');
  }
  const codes = values.regencies.map(({ code }) => code);
  return {
    code: values.code.trim().toUpperCase(),
    name: values.name.trim(),
    kind: values.kind,
    parentId: values.parentId || null,
    address: values.address.trim() || null,
    phone: values.phone.trim() || null,
    regencyCodes: codes,
    movedRegencyCodes: values.moved.filter((code) => codes.includes(code)),
  };
}

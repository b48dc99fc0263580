import type { Ecosystem, GroupInput, GroupStage, GroupStepInput, WadahType } from '../apollo/schema.generated.ts';
import { type DateParts, noDate, readDateParts, toDateParts } from '../format/date-parts.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import type { GroupFactsFragment } from './GroupPage.generated.ts';

/** Where a group stands and what comes next, as it stands in the boxes. */
export interface GroupStepValues {
  stage: GroupStage;
  nextStep: string;
  nextStepOn: DateParts;
  contactName: string;
  contactPhone: string;
}

export interface GroupFormValues {
  name: string;
  region: RegionOptionFragment | null;
  sector: string;
  ecosystem: Ecosystem | '';
  estimatedWorkers: string;
  responsibleId: string;
  npp: string;
  wadahType: WadahType | '';
}

export const emptyGroupStep: GroupStepValues = {
  stage: 'IDENTIFIED',
  nextStep: '',
  nextStepOn: noDate,
  contactName: '',
  contactPhone: '',
};

export const emptyGroupForm: GroupFormValues = {
  name: '',
  region: null,
  sector: '',
  ecosystem: '',
  estimatedWorkers: '',
  responsibleId: '',
  npp: '',
  wadahType: '',
};

export function toGroupFormValues(group: GroupFactsFragment): GroupFormValues {
  return {
    name: group.name,
    region: group.region,
    sector: group.sector?.code ?? '',
    ecosystem: group.ecosystem ?? '',
    estimatedWorkers: group.estimatedWorkers === null ? '' : String(group.estimatedWorkers),
    responsibleId: group.responsible?.id ?? '',
    npp: group.npp ?? '',
    wadahType: group.wadahType ?? '',
  };
}

export function toGroupStepValues(group: GroupFactsFragment): GroupStepValues {
  return {
    stage: group.stage,
    nextStep: group.nextStep ?? '',
    nextStepOn: toDateParts(group.nextStepOn),
    contactName: group.contactName ?? '',
    contactPhone: group.contactPhone ?? '',
  };
}

export type GroupProblemCode =
  | 'PARTNER_EMPTY'
  | 'NAME_EMPTY'
  | 'REGION_EMPTY'
  | 'REGION_PROVINCE'
  | 'WORKERS_FORMAT'
  | 'STEP_EMPTY'
  | 'DATE_INCOMPLETE'
  | 'DATE_IMPOSSIBLE'
  | 'PHONE_FORMAT';

export interface GroupFormProblem {
  fieldId: string;
  code: GroupProblemCode;
}

/** What can be told before the server is asked, top to bottom. */
export function checkGroupForm(values: GroupFormValues): GroupFormProblem[] {
  const found: GroupFormProblem[] = [];
  if (values.name.trim() === '') {
    found.push({ fieldId: 'name', code: 'NAME_EMPTY' });
  }
  if (values.region === null) {
    found.push({ fieldId: 'region', code: 'REGION_EMPTY' });
  } else if (values.region.level === 'PROVINCE') {
    found.push({ fieldId: 'region', code: 'REGION_PROVINCE' });
  }
  if (readWorkers(values.estimatedWorkers) === undefined) {
    found.push({ fieldId: 'estimatedWorkers', code: 'WORKERS_FORMAT' });
  }
  return found;
}

export function checkGroupStep(step: GroupStepValues): GroupFormProblem[] {
  const found: GroupFormProblem[] = [];
  const day = readDateParts(step.nextStepOn);
  if (day.kind === 'date' && step.nextStep.trim() === '') {
    found.push({ fieldId: 'nextStep', code: 'STEP_EMPTY' });
  }
  if (day.kind === 'incomplete' || day.kind === 'impossible') {
    found.push({
      fieldId: 'nextStepOn.day',
      code: day.kind === 'incomplete' ? 'DATE_INCOMPLETE' : 'DATE_IMPOSSIBLE',
    });
  }
  const phone = step.contactPhone.replace(/[\s().-]/g, '');
  if (phone !== '' && !/^\+?\d{8,15}$/.test(phone)) {
    found.push({ fieldId: 'contactPhone', code: 'PHONE_FORMAT' });
  }
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toGroupInput(values: GroupFormValues): GroupInput {
  return {
    name: values.name.trim(),
    regionCode: values.region?.code ?? '',
    sector: values.sector || null,
    ecosystem: values.ecosystem || null,
    estimatedWorkers: readWorkers(values.estimatedWorkers) ?? null,
    responsibleId: values.responsibleId || null,
    npp: values.npp.trim() || null,
    wadahType: values.wadahType || null,
  };
}

export function toGroupStepInput(step: GroupStepValues): GroupStepInput {
  const day = readDateParts(step.nextStepOn);
  return {
    stage: step.stage,
    nextStep: step.nextStep.trim() || null,
    nextStepOn: day.kind === 'date' ? day.date : null,
    contactName: step.contactName.trim() || null,
    contactPhone: step.contactPhone.trim() || null,
  };
}

/** `'1.200'` -> 1200, nothing -> null, anything else -> undefined. */
function readWorkers(text: string): number | null | undefined {
  const bare = text.replace(/[\s.]/g, '');
  if (bare === '') {
    return null;
  }
  return /^\d{1,7}$/.test(bare) ? Number(bare) : undefined;
}

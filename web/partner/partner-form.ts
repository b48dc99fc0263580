import type { Ecosystem, PartnerInput, PartnerKind } from '../apollo/schema.generated.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import type { PartnerFactsFragment } from './PartnerPage.generated.ts';

export interface PartnerFormContact {
  /** Tells the contacts of one form apart; never sent. */
  key: string;
  name: string;
  position: string;
  phone: string;
  email: string;
}

export interface PartnerFormValues {
  name: string;
  kind: PartnerKind | '';
  region: RegionOptionFragment | null;
  officeId: string;
  ecosystem: Ecosystem | '';
  contacts: PartnerFormContact[];
}

export function newContact(): PartnerFormContact {
  return { key: crypto.randomUUID(), name: '', position: '', phone: '', email: '' };
}

export const emptyPartnerForm: PartnerFormValues = {
  name: '',
  kind: '',
  region: null,
  officeId: '',
  ecosystem: '',
  contacts: [],
};

export function toPartnerFormValues(partner: PartnerFactsFragment): PartnerFormValues {
  return {
    name: partner.name,
    kind: partner.kind,
    region: partner.region,
    officeId: partner.office?.id ?? '',
    ecosystem: partner.ecosystem ?? '',
    contacts: partner.contacts.map(({ id, name, position, phone, email }) => ({
      key: id,
      name,
      position: position ?? '',
      phone: phone ?? '',
      email: email ?? '',
    })),
  };
}

export type PartnerProblemCode = 'NAME_EMPTY' | 'KIND_EMPTY' | 'CONTACT_NAME_EMPTY' | 'EMAIL_FORMAT' | 'PHONE_FORMAT';

export interface PartnerFormProblem {
  fieldId: string;
  code: PartnerProblemCode;
}

/** What can be told before the server is asked, top to bottom. A contact without any text is left out, not refused. */
export function checkPartnerForm(values: PartnerFormValues): PartnerFormProblem[] {
  const found: PartnerFormProblem[] = [];
  if (values.name.trim() === '') {
    found.push({ fieldId: 'name', code: 'NAME_EMPTY' });
  }
  if (values.kind === '') {
    found.push({ fieldId: 'kind', code: 'KIND_EMPTY' });
  }
  values.contacts.forEach((contact, index) => {
    if (isBlank(contact)) {
      return;
    }
    if (contact.name.trim() === '') {
      found.push({ fieldId: `contacts.${index}.name`, code: 'CONTACT_NAME_EMPTY' });
    }
    if (contact.phone.trim() !== '' && !/^\+?\d{8,15}$/.test(contact.phone.replace(/[\s().-]/g, ''))) {
      found.push({ fieldId: `contacts.${index}.phone`, code: 'PHONE_FORMAT' });
    }
    if (contact.email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(contact.email.trim())) {
      found.push({ fieldId: `contacts.${index}.email`, code: 'EMAIL_FORMAT' });
    }
  });
  return found;
}

/** Values that passed the check -> what the server takes. */
export function toPartnerInput(values: PartnerFormValues): PartnerInput {
  if (values.kind === '') {
    throw new Error('The form was not checked.');
  }
  return {
    name: values.name.trim(),
    kind: values.kind,
    regionCode: values.region?.code ?? null,
    officeId: values.officeId || null,
    ecosystem: values.ecosystem || null,
    contacts: values.contacts
      .filter((contact) => !isBlank(contact))
      .map((contact) => ({
        name: contact.name.trim(),
        position: contact.position.trim() || null,
        phone: contact.phone.trim() || null,
        email: contact.email.trim() || null,
      })),
  };
}

function isBlank({ name, position, phone, email }: PartnerFormContact): boolean {
  return [name, position, phone, email].every((text) => text.trim() === '');
}

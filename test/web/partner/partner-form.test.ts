import { expect, it } from 'vitest';
import { checkPartnerForm, emptyPartnerForm, newContact, toPartnerInput } from '../../../web/partner/partner-form.ts';

it('asks for a name and a kind', () => {
  expect(checkPartnerForm(emptyPartnerForm)).toEqual([
    { fieldId: 'name', code: 'NAME_EMPTY' },
    { fieldId: 'kind', code: 'KIND_EMPTY' },
  ]);
});

it('leads each problem of a contact to its own box', () => {
  const values = {
    ...emptyPartnerForm,
    name: 'Pemerintah Provinsi Contoh',
    kind: 'PROVINCE' as const,
    contacts: [newContact(), { ...newContact(), phone: '12', email: 'rina' }],
  };
  expect(checkPartnerForm(values)).toEqual([
    { fieldId: 'contacts.1.name', code: 'CONTACT_NAME_EMPTY' },
    { fieldId: 'contacts.1.phone', code: 'PHONE_FORMAT' },
    { fieldId: 'contacts.1.email', code: 'EMAIL_FORMAT' },
  ]);
});

it('sends no contact that was left blank', () => {
  const values = {
    ...emptyPartnerForm,
    name: ' Koperasi Maju ',
    kind: 'AGGREGATOR' as const,
    contacts: [newContact(), { ...newContact(), name: 'Rina ', email: ' rina@contoh.go.id' }],
  };
  expect(checkPartnerForm(values)).toEqual([]);
  expect(toPartnerInput(values)).toEqual({
    name: 'Koperasi Maju',
    kind: 'AGGREGATOR',
    regionCode: null,
    officeId: null,
    ecosystem: null,
    contacts: [{ name: 'Rina', position: null, phone: null, email: 'rina@contoh.go.id' }],
  });
});

import { describe, expect, it } from 'vitest';
import { checkUserForm, emptyUserForm, toUserInput, type UserFormValues } from '../../../web/user/user-form.ts';

const region = { id: '1', code: '15.01', name: 'Kerinci', path: 'Jambi', level: 'REGENCY', kind: 'REGENCY' };
const operator = (more: Partial<UserFormValues> = {}): UserFormValues => ({
  ...emptyUserForm,
  ...{ name: ' Rohana Zen ', login: 'desa.satu', role: 'OPERATOR', partnerIds: ['p1'] },
  region: region as unknown as UserFormValues['region'],
  ...more,
});
const codes = (values: UserFormValues) => checkUserForm(values).map(({ fieldId, code }) => [fieldId, code]);

describe('The form of a user', () => {
  it('asks for who it is and for the scope that goes with the role', () => {
    expect(codes(emptyUserForm)).toEqual([
      ['name', 'NAME_EMPTY'],
      ['login', 'LOGIN_EMPTY'],
      ['role', 'ROLE_EMPTY'],
    ]);
    expect(codes(operator({ partnerIds: [], region: null }))).toEqual([
      ['partner', 'PARTNER_EMPTY'],
      ['region', 'REGION_EMPTY'],
    ]);
    expect(codes(operator({ reach: 'groups' }))).toEqual([['groups', 'GROUP_EMPTY']]);
    expect(codes(operator({ role: 'OFFICE' }))).toEqual([['office', 'OFFICE_EMPTY']]);
    expect(codes(operator())).toEqual([]);
  });

  it('sends what the role has and leaves out what was chosen before for another one', () => {
    const chosen = operator({ officeId: 'o1', groupIds: ['g1'], leads: true });
    expect(toUserInput(chosen)).toEqual({
      ...{ name: 'Rohana Zen', email: null, phone: null, role: 'OPERATOR', officeId: null, partnerIds: ['p1'] },
      ...{ regionCode: '15.01', groupIds: [], leads: false },
    });
    expect(toUserInput({ ...chosen, reach: 'groups' })).toMatchObject({
      regionCode: null,
      groupIds: ['g1'],
      leads: true,
    });
    expect(toUserInput({ ...chosen, reach: 'partner' })).toMatchObject({
      regionCode: null,
      groupIds: [],
      leads: false,
    });
    expect(toUserInput({ ...chosen, role: 'AUDITOR' })).toMatchObject({
      officeId: null,
      partnerIds: [],
      regionCode: null,
    });
    expect(toUserInput({ ...chosen, role: 'OFFICE' })).toMatchObject({ officeId: 'o1', partnerIds: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { memberFormSchema } from '../../../web/member/member-form.schema.ts';
import { emptyMemberForm, type MemberFormValues, toMemberInput } from '../../../web/member/member-form.ts';

const schema = memberFormSchema({ isNew: true, today: '2026-11-21' });

const whole: MemberFormValues = {
  ...emptyMemberForm,
  nik: '1571 0743 0590 0001',
  name: ' Siti Rahayu ',
  birth: { day: '3', month: '5', year: '1990' },
  sex: 'FEMALE',
  village: { id: 'r', code: '15.71.07.1001', name: 'Kenali Asam', kind: 'kelurahan', level: 'VILLAGE', path: 'Jambi' },
  occupation: 'petani',
  payer: 'SUBSIDY',
  income: '1.500.000',
  phone: '0812-3456-7890',
  kpj: '',
};

function problems(values: Partial<MemberFormValues>): Record<string, string> {
  const result = schema.safeParse({ ...whole, ...values });
  return Object.fromEntries((result.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message]));
}

describe('the registration form', () => {
  it('takes a whole registration', () => {
    expect(problems({})).toEqual({});
  });

  it('names every required field that was left empty', () => {
    expect(problems(emptyMemberForm)).toEqual({
      nik: 'NIK_EMPTY',
      name: 'NAME_EMPTY',
      village: 'VILLAGE_EMPTY',
      occupation: 'OCCUPATION_EMPTY',
      payer: 'PAYER_EMPTY',
    });
  });

  it('tells a half date from a date that does not exist', () => {
    expect(problems({ birth: { day: '3', month: '', year: '1990' } })).toEqual({ birth: 'DATE_INCOMPLETE' });
    expect(problems({ birth: { day: '31', month: '2', year: '1990' } })).toEqual({ birth: 'DATE_IMPOSSIBLE' });
    expect(problems({ birth: { day: '22', month: '11', year: '2026' } })).toEqual({ birth: 'BIRTH_DATE_FUTURE' });
  });

  it('refuses an income with a fraction and a phone number that is too short', () => {
    expect(problems({ income: '1.500,50', phone: '123' })).toEqual({ income: 'INCOME_FORMAT', phone: 'PHONE_FORMAT' });
  });

  it('does not ask an existing member for NIK and village again', () => {
    const edit = memberFormSchema({ isNew: false, today: '2026-11-21' });
    expect(edit.safeParse({ ...whole, nik: '**************01', village: null }).success).toBe(true);
  });

  it('sends what was typed without its decoration', () => {
    expect(toMemberInput(whole)).toEqual({
      groupId: null,
      mouId: null,
      nik: '1571074305900001',
      villageCode: '15.71.07.1001',
      segment: 'BPU',
      name: 'Siti Rahayu',
      birthDate: '1990-05-03',
      sex: 'FEMALE',
      motherName: null,
      address: null,
      rt: null,
      rw: null,
      phone: '081234567890',
      occupation: 'petani',
      sector: null,
      income: '1500000',
      category: null,
      payer: 'SUBSIDY',
      kpj: null,
    });
  });
});

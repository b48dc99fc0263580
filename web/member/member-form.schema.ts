import * as z from 'zod/mini';
import { readDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import type { MemberFormValues } from './member-form.ts';
import { readNik } from './nik.ts';

/**
 * What can be told before the server is asked. The messages are codes (useMemberProblem has the words), so that they follow
 * a change of language.
 */
export function memberFormSchema({ isNew, today }: { isNew: boolean; today: string }) {
  return z.custom<MemberFormValues>().check((check) => {
    const values = check.value;
    const refuse = (field: keyof MemberFormValues, message: string) =>
      check.issues.push({ code: 'custom', path: [field], message, input: values[field] });

    if (isNew) {
      const nik = readNik(values.nik, today);
      if (!nik.ok) {
        refuse('nik', nik.problem === 'NIK_LENGTH' ? `NIK_LENGTH:${nik.digits}` : nik.problem);
      }
      if (!values.village) {
        refuse('village', 'VILLAGE_EMPTY');
      }
    }
    if (values.name.trim() === '') {
      refuse('name', 'NAME_EMPTY');
    } else if (/\d{3}/.test(values.name)) {
      refuse('name', 'NAME_HAS_NUMBER');
    }
    const birth = readDateParts(values.birth);
    if (birth.kind === 'incomplete' || birth.kind === 'impossible') {
      refuse('birth', birth.kind === 'incomplete' ? 'DATE_INCOMPLETE' : 'DATE_IMPOSSIBLE');
    } else if (birth.kind === 'date' && birth.date > today) {
      refuse('birth', 'BIRTH_DATE_FUTURE');
    }
    if (values.phone.trim() !== '' && !/^\+?\d{8,15}$/.test(values.phone.replace(/[\s.-]/g, ''))) {
      refuse('phone', 'PHONE_FORMAT');
    }
    if (values.occupation === '') {
      refuse('occupation', 'OCCUPATION_EMPTY');
    }
    if (readRupiah(values.income) === null) {
      refuse('income', 'INCOME_FORMAT');
    }
    if (values.payer === '') {
      refuse('payer', 'PAYER_EMPTY');
    }
    if (values.kpj.trim() !== '' && !/^[0-9A-Za-z]{8,11}$/.test(values.kpj.replace(/\s/g, ''))) {
      refuse('kpj', 'KPJ_FORMAT');
    }
  });
}

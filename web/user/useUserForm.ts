import { useLingui } from '@lingui/react/macro';
import { useFormState } from '../form/useFormState.ts';
import { checkUserForm, type UserFormProblem, type UserFormValues, type UserProblemCode } from './user-form.ts';

const fieldIds = {
  regionCode: 'region',
  officeId: 'office',
  partnerIds: 'partner',
  groupIds: 'groups',
};

/** The state of the user form: judged on submit only, nothing typed is ever lost. */
export function useUserForm(initial: UserFormValues) {
  const { t } = useLingui();
  const words: Record<UserProblemCode, string> = {
    NAME_EMPTY: t`Nama belum diisi.`,
    LOGIN_EMPTY: t`Nama pengguna belum diisi.`,
    ROLE_EMPTY: t`Peran belum dipilih.`,
    OFFICE_EMPTY: t`Kantor belum dipilih.`,
    PARTNER_EMPTY: t`Mitra belum dipilih.`,
    REGION_EMPTY: t`Wilayah belum dipilih.`,
    GROUP_EMPTY: t`Kelompok belum dipilih.`,
  };

  const form = useFormState(initial, { fieldIds, describe: ({ code }: UserFormProblem) => words[code] });
  return {
    ...form,
    check: () => form.judge(checkUserForm(form.values)),
  };
}

export type UserFormState = ReturnType<typeof useUserForm>;

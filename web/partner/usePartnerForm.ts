import { useLingui } from '@lingui/react/macro';
import { useFormState } from '../form/useFormState.ts';
import {
  checkPartnerForm,
  type PartnerFormProblem,
  type PartnerFormValues,
  type PartnerProblemCode,
} from './partner-form.ts';

const fieldIds = { regionCode: 'region', officeId: 'office' };

/** The state of the partner form: judged on submit only, nothing typed is ever lost. */
export function usePartnerForm(initial: PartnerFormValues) {
  const { t } = useLingui();
  const words: Record<PartnerProblemCode, string> = {
    NAME_EMPTY: t`Nama mitra belum diisi.`,
    KIND_EMPTY: t`Jenis mitra belum dipilih.`,
    CONTACT_NAME_EMPTY: t`Nama narahubung belum diisi.`,
    EMAIL_FORMAT: t`Alamat surel tidak lengkap. Contoh: nama@kantor.go.id.`,
    PHONE_FORMAT: t`Nomor telepon harus 8 sampai 15 angka.`,
  };

  const form = useFormState(initial, { fieldIds, describe: ({ code }: PartnerFormProblem) => words[code] });
  return {
    ...form,
    check: () => form.judge(checkPartnerForm(form.values)),
  };
}

export type PartnerFormState = ReturnType<typeof usePartnerForm>;

import { useLingui } from '@lingui/react/macro';
import { useFormState } from '../form/useFormState.ts';
import {
  checkOfficeForm,
  type OfficeFormProblem,
  type OfficeFormValues,
  type OfficeProblemCode,
} from './office-form.ts';

const fieldIds = { parentId: 'parent', regencyCodes: 'regencies' };

/** The state of the office form: judged on submit only, nothing typed is ever lost. */
export function useOfficeForm(initial: OfficeFormValues, elsewhere: ReadonlyMap<string, string>) {
  const { t } = useLingui();
  const words: Record<OfficeProblemCode, string> = {
    NAME_EMPTY: t`Nama kantor belum diisi.`,
    CODE_FORMAT: t`Kode kantor harus 2 sampai 12 huruf, angka, atau tanda hubung. Contoh: KC-JMB.`,
    KIND_EMPTY: t`Jenis kantor belum dipilih.`,
    PHONE_FORMAT: t`Nomor telepon harus 5 sampai 15 angka.`,
    REGENCY_TAKEN: t`Centang bahwa kabupaten/kota ini pindah, atau hapus dari daftar.`,
  };

  const form = useFormState(initial, { fieldIds, describe: ({ code }: OfficeFormProblem) => words[code] });
  return {
    ...form,
    check: () => form.judge(checkOfficeForm(form.values, elsewhere)),
  };
}

export type OfficeFormState = ReturnType<typeof useOfficeForm>;

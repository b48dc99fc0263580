import { useLingui } from '@lingui/react/macro';
import { useFormState } from '../form/useFormState.ts';
import { checkMouForm, type MouFormProblem, type MouFormValues, type MouProblemCode } from './mou-form.ts';

const fieldIds = {
  partnerId: 'partner',
  parentId: 'parent',
  draftedOn: 'drafted.day',
  startsOn: 'starts.day',
  endsOn: 'ends.day',
  programmes: 'programme-JKK',
  targetHeadcount: 'target',
};

/** The state of the form of an agreement: judged on submit only, nothing typed is ever lost. */
export function useMouForm(initial: MouFormValues) {
  const { t } = useLingui();
  const words: Record<MouProblemCode, string> = {
    PARTNER_EMPTY: t`Mitra belum dipilih.`,
    TITLE_SHORT: t`Judul harus paling sedikit 5 huruf.`,
    PARENT_EMPTY: t`Pilih perjanjian yang diubah adendum ini.`,
    DATE_INCOMPLETE: t`Isi tanggal, bulan, dan tahun.`,
    DATE_IMPOSSIBLE: t`Tanggal ini tidak ada. Contoh: 3 5 2026.`,
    PERIOD: t`Tanggal akhir harus sesudah tanggal mulai.`,
    PROGRAMMES_EMPTY: t`Pilih paling sedikit satu program.`,
    PAYER_EMPTY: t`Pilih siapa yang membayar iuran.`,
    TARGET_FORMAT: t`Isi sasaran dengan angka saja.`,
    PARTY_EMPTY: t`Pilih pihaknya, atau hapus baris ini.`,
    PARTY_TWICE: t`Pihak ini sudah ada di daftar. Hapus salah satunya.`,
  };

  const form = useFormState(initial, { fieldIds, describe: ({ code }: MouFormProblem) => words[code] });
  return {
    ...form,
    check: () => form.judge(checkMouForm(form.values)),
  };
}

export type MouFormState = ReturnType<typeof useMouForm>;

import { useLingui } from '@lingui/react/macro';
import type { GroupFormProblem, GroupProblemCode } from './group-form.ts';

/** The words of what was found in the form. */
export function useGroupProblem(): (found: GroupFormProblem) => string {
  const { t } = useLingui();
  const words: Record<GroupProblemCode, string> = {
    PARTNER_EMPTY: t`Pilih mitra.`,
    NAME_EMPTY: t`Nama kelompok belum diisi.`,
    REGION_EMPTY: t`Wilayah belum dipilih.`,
    REGION_PROVINCE: t`Pilih kabupaten/kota, kecamatan, atau desa; bukan provinsi.`,
    WORKERS_FORMAT: t`Perkiraan pekerja ditulis dengan angka bulat. Contoh: 120.`,
    STEP_EMPTY: t`Tuliskan langkah yang jatuh pada tanggal ini.`,
    DATE_INCOMPLETE: t`Isi tanggal, bulan, dan tahun.`,
    DATE_IMPOSSIBLE: t`Tanggal ini tidak ada. Contoh: 3 5 1990.`,
    PHONE_FORMAT: t`Nomor telepon harus 8 sampai 15 angka.`,
  };
  return ({ code }) => words[code];
}

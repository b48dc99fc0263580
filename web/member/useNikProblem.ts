import { useLingui } from '@lingui/react/macro';
import type { NikProblem } from './nik.ts';

/** The same words the server and the error workbooks use. */
export function useNikProblem(): (problem: NikProblem, digits: number) => string {
  const { t } = useLingui();
  return (problem, digits) => {
    const messages: Record<NikProblem, string> = {
      NIK_EMPTY: t`NIK belum diisi.`,
      NIK_NOT_DIGITS: t`NIK hanya boleh berisi angka.`,
      NIK_LENGTH: t`NIK harus 16 angka. Anda menulis ${digits}.`,
      NIK_BIRTH_DATE: t`Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin.`,
      NIK_SERIAL_ZERO: t`Empat angka terakhir NIK tidak boleh 0000.`,
    };
    return messages[problem];
  };
}

import { useLingui } from '@lingui/react/macro';
import { useNikProblem } from './useNikProblem.ts';

/** The words of a problem found in the form; a sentence that came from the server passes through. */
export function useMemberProblem(): (message: string) => string {
  const { t } = useLingui();
  const describeNik = useNikProblem();
  return (message) => {
    const [code = '', digits = '0'] = message.split(':');
    const messages: Record<string, string> = {
      NIK_EMPTY: describeNik('NIK_EMPTY', 0),
      NIK_NOT_DIGITS: describeNik('NIK_NOT_DIGITS', 0),
      NIK_LENGTH: describeNik('NIK_LENGTH', Number(digits)),
      NIK_BIRTH_DATE: describeNik('NIK_BIRTH_DATE', 0),
      NIK_SERIAL_ZERO: describeNik('NIK_SERIAL_ZERO', 0),
      NAME_EMPTY: t`Nama belum diisi.`,
      NAME_HAS_NUMBER: t`Nama berisi angka.`,
      DATE_INCOMPLETE: t`Isi tanggal, bulan, dan tahun.`,
      DATE_IMPOSSIBLE: t`Tanggal ini tidak ada. Contoh: 3 5 1990.`,
      BIRTH_DATE_FUTURE: t`Tanggal lahir berada di masa depan.`,
      VILLAGE_EMPTY: t`Desa atau kelurahan belum dipilih.`,
      PHONE_FORMAT: t`Nomor HP harus 8 sampai 15 angka.`,
      OCCUPATION_EMPTY: t`Pekerjaan belum dipilih.`,
      INCOME_FORMAT: t`Penghasilan ditulis dengan angka bulat. Contoh: 1.500.000.`,
      PAYER_EMPTY: t`Pembayar iuran belum dipilih.`,
      KPJ_FORMAT: t`KPJ harus 8 sampai 11 angka atau huruf.`,
    };
    return messages[code] ?? message;
  };
}

import { useLingui } from '@lingui/react/macro';
import type { CoverAnswer, CoverMonthState } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import type { CoverAnswerFactsFragment } from './CoverCheckPage.generated.ts';

/** What the answers about cover are called. Of subsidised people nobody says that they are behind: the fund owes. */
export function useCoverWords() {
  const { t } = useLingui();
  const format = useFormat();
  const answer: Record<CoverAnswer, string> = {
    PROTECTED: t`Terlindungi`,
    NOT_PROTECTED: t`Tidak terlindungi`,
    NOT_KNOWN: t`Belum dapat dipastikan`,
  };
  const monthState: Record<CoverMonthState, string> = {
    PAID: t`Dibayar`,
    PAID_TOO_LATE: t`Dibayar terlambat, tidak melindungi`,
    UNPAID_NOT_DUE: t`Belum dibayar, belum jatuh tempo`,
    UNPAID: t`Belum dibayar`,
    NO_MONTH: t`Tidak ada data`,
  };
  const reason = ({ reason: code, month: { month, receivedOn, dueOn }, member }: CoverAnswerFactsFragment): string => {
    const when = format.month(month);
    switch (code) {
      case 'PAID':
        return t`Iuran ${when} sudah dibayar.`;
      case 'PAID_AFTER_DAY':
        return t`Uang iuran ${when} baru diterima ${format.date(receivedOn ?? '')}. Tanyakan ke kantor cabang.`;
      case 'PAID_TOO_LATE':
        return t`Iuran ${when} baru dibayar setelah tiga bulan berturut-turut kosong. Perlindungan mulai lagi pada bulan pembayarannya.`;
      case 'NOT_DUE':
        return member.segment === 'PU'
          ? t`Iuran ${when} belum dibayar dan belum lewat jatuh tempo (${format.date(dueOn ?? '')}). Iuran pekerja penerima upah dibayar setelah bulannya habis.`
          : t`Iuran ${when} belum dibayar. Jatuh tempo ${format.date(dueOn ?? '')}.`;
      case 'UNPAID':
        return member.payer === 'SUBSIDY'
          ? t`Iuran ${when} belum dibayar oleh penanggungnya.`
          : t`Iuran belum dibayar dan sudah lewat jatuh tempo (dalam masa tenggang).`;
      case 'NON_ACTIVE':
        return t`Tiga bulan berturut-turut belum dibayar, sehingga kepesertaan tidak aktif.`;
      case 'NOT_REGISTERED':
        return t`Masih calon peserta: belum punya nomor peserta (KPJ).`;
      case 'ENDED':
        return t`Kepesertaan di mitra ini berakhir ${format.date(member.statusSince)}. Mungkin menjadi peserta di tempat lain.`;
      case 'NO_MONTH':
        return t`Portal tidak punya data iuran ${when} untuk orang ini. Tanyakan ke kantor cabang.`;
    }
  };
  return { answer, monthState, reason };
}

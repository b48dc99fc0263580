import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { ReadyMessage } from '../ui/ReadyMessage.tsx';
import type { LapseUnitFragment } from './CoverLapsesPage.generated.ts';

interface LapseMessageProps {
  unit: LapseUnitFragment;
  name: string;
  /** The cover is over already. */
  hasEnded: boolean;
}

/** What to write to a unit whose cover ends or has ended. */
export function LapseMessage({ unit, name, hasEnded }: LapseMessageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const people = unit.people === 1 ? t`1 peserta` : t`${format.number(unit.people)} peserta`;
  const month = format.month(unit.paidUntil);
  const amount = format.rupiah(unit.amount);
  const text = hasEnded
    ? t`Yth. pengurus ${name}. Iuran BPJS Ketenagakerjaan ${people} baru dibayar sampai ${month}, sehingga sekarang tidak terlindungi. Biaya termurah untuk terlindungi lagi: ${amount}. Mohon segera dibayar. Bila sudah dibayar, mohon kirim buktinya.`
    : t`Yth. pengurus ${name}. Perlindungan BPJS Ketenagakerjaan ${people} berakhir pada akhir ${month}. Biaya untuk melanjutkan: ${amount}. Mohon dibayar sebelum bulan itu habis. Bila sudah dibayar, mohon kirim buktinya.`;
  return <ReadyMessage id="lapse-message" text={text} />;
}

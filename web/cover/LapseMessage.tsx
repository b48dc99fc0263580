import { useLingui } from '@lingui/react/macro';
import type { LapseKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { ReadyMessage } from '../ui/ReadyMessage.tsx';
import type { LapseUnitFragment } from './CoverLapsesPage.generated.ts';

interface LapseMessageProps {
  unit: LapseUnitFragment;
  name: string;
  kind: LapseKind;
}

/** What to write to a unit whose cover ends or has ended. */
export function LapseMessage({ unit, name, kind }: LapseMessageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const people = unit.people === 1 ? t`1 peserta` : t`${format.number(unit.people)} peserta`;
  const month = format.month(unit.paidUntil);
  const amount = format.rupiah(unit.amount);
  const running = t`Yth. pengurus ${name}. Perlindungan BPJS Ketenagakerjaan ${people} berakhir pada akhir ${month}. Biaya untuk melanjutkan: ${amount}. Mohon dibayar sebelum bulan itu habis. Bila sudah dibayar, mohon kirim buktinya.`;
  const notDue = t`Yth. pengurus ${name}. Iuran BPJS Ketenagakerjaan ${people} sudah dibayar sampai ${month}. Bulan berikutnya belum dibayar dan belum lewat jatuh tempo. Iurannya ${amount}. Mohon dibayar tepat waktu. Bila sudah dibayar, mohon kirim buktinya.`;
  const ended = t`Yth. pengurus ${name}. Iuran BPJS Ketenagakerjaan ${people} baru dibayar sampai ${month}, sehingga sekarang tidak terlindungi. Biaya termurah untuk terlindungi lagi: ${amount}. Mohon segera dibayar. Bila sudah dibayar, mohon kirim buktinya.`;
  const texts: Record<LapseKind, string> = {
    ...{ ENDING_30: running, ENDING_60: running, NOT_DUE: notDue, LAPSED: ended, NON_ACTIVE: ended },
  };
  return <ReadyMessage id="lapse-message" text={texts[kind]} />;
}

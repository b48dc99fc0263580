import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import type { LapseUnitFragment } from './CoverLapsesPage.generated.ts';
import classes from './LapseMessage.module.css';

interface LapseMessageProps {
  unit: LapseUnitFragment;
  name: string;
  /** The cover is over already. */
  hasEnded: boolean;
}

/** A text to send to a unit. It names no person and no number of anybody: it travels outside the portal. */
export function LapseMessage({ unit, name, hasEnded }: LapseMessageProps) {
  const { t } = useLingui();
  const format = useFormat();
  const people = unit.people === 1 ? t`1 peserta` : t`${format.number(unit.people)} peserta`;
  const month = format.month(unit.paidUntil);
  const amount = format.rupiah(unit.amount);
  const [text, setText] = useState(
    hasEnded
      ? t`Yth. pengurus ${name}. Iuran BPJS Ketenagakerjaan ${people} baru dibayar sampai ${month}, sehingga sekarang tidak terlindungi. Biaya termurah untuk terlindungi lagi: ${amount}. Mohon segera dibayar. Bila sudah dibayar, mohon kirim buktinya.`
      : t`Yth. pengurus ${name}. Perlindungan BPJS Ketenagakerjaan ${people} berakhir pada akhir ${month}. Biaya untuk melanjutkan: ${amount}. Mohon dibayar sebelum bulan itu habis. Bila sudah dibayar, mohon kirim buktinya.`,
  );
  return (
    <div className={classes.message}>
      <TextAreaField
        id="lapse-message"
        label={t`Pesan`}
        hint={t`Tanpa nama dan nomor peserta. Boleh diubah.`}
        rows={7}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <CopyButton text={text} label={t`Salin pesan`} />
        <a href={`https://wa.me/?text=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer">
          {t`Buka di WhatsApp`}
        </a>
      </div>
    </div>
  );
}

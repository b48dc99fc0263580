import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useDelayed } from '../ui/useDelayed.ts';
import { LeftOut } from './LeftOut.tsx';
import type { ReserveCheckQuery } from './Reservation.generated.ts';
import { useReservationColumns } from './useReservationColumns.tsx';

type Check = NonNullable<ReserveCheckQuery['subsidyReserveCheck']['check']>;

interface ReserveCheckProps {
  /** Null where several budgets pay. */
  budgetId: string | null;
  check: Check;
  isStale: boolean;
  /** What else there is to say of who is left out. */
  children?: ReactNode;
}

/** How many people fit, for how much, and in which units somebody does not. */
export function ReserveCheck({ budgetId, check, isStale, children }: ReserveCheckProps) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useReservationColumns();
  const isCountedAgain = useDelayed(isStale, 600);
  const { sums, shortUnits } = check;
  const hidden = sums.shortUnits - shortUnits.length;
  const people = format.number(sums.people);
  const months = format.number(sums.personMonths);
  if (isCountedAgain)
    return <Notice tone="info" role="status" title={t`Bulan setiap orang sedang dihitung lagi untuk pilihan ini.`} />;
  return (
    <>
      <Notice
        tone={sums.people > 0 ? 'info' : 'warn'}
        role="status"
        title={
          sums.people > 0
            ? t`${people} orang muat untuk sedikitnya satu bulan: ${months} bulan orang, ${format.rupiah(sums.amount)}`
            : t`Tidak ada yang dapat dicadangkan`
        }
      >
        <LeftOut
          budgetId={budgetId}
          sums={sums}
          whenNobody={
            sums.people === 0 && t`Peserta harus terdaftar, berkategori, dan belum punya cadangan pada bulan itu.`
          }
        />
        {children}
      </Notice>
      {shortUnits.length > 0 && (
        <DataTable
          caption={t`Unit yang tidak memuat semua orang`}
          rows={shortUnits}
          rowKey={({ village }) => village?.code ?? ''}
          isDense
          isStale={isStale}
          columns={columns}
        />
      )}
      {hidden > 0 && <p>{t`Masih ada ${format.number(hidden)} unit lain. Pilih satu wilayah untuk melihatnya.`}</p>}
    </>
  );
}

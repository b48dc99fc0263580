import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CountLine } from '../ui/CountLine.tsx';
import type { ReservationSumsFragment } from './Reservation.generated.ts';

interface LeftOutProps {
  /** Whose page of other funds is shown the way to; null for none. */
  budgetId: string | null;
  sums: Pick<ReservationSumsFragment, 'elsewhere' | 'outOfAge' | 'noQuota' | 'noMoney'>;
  /** What stands here where nobody was left out. */
  whenNobody?: ReactNode;
}

/** How many people are left out of some month, by reason. */
export function LeftOut({ budgetId, sums, whenNobody }: LeftOutProps) {
  const { t } = useLingui();
  const { elsewhere, outOfAge, noQuota, noMoney } = sums;
  if (elsewhere + outOfAge + noQuota + noMoney === 0) return whenNobody;
  return (
    <ul>
      <CountLine count={noQuota}>
        <Plural
          value={noQuota}
          one="# orang tidak muat dalam kuota unitnya."
          other="# orang tidak muat dalam kuota unitnya."
        />
      </CountLine>
      <CountLine count={noMoney}>
        <Plural
          value={noMoney}
          one="# orang tidak muat dalam dana unitnya."
          other="# orang tidak muat dalam dana unitnya."
        />
      </CountLine>
      <CountLine count={elsewhere}>
        <Plural
          value={elsewhere}
          one="# orang sudah dibayar sumber dana lain."
          other="# orang sudah dibayar sumber dana lain."
        />{' '}
        {budgetId !== null && <Link to={`/anggaran/${budgetId}/dana-lain`}>{t`Lihat siapa`}</Link>}
      </CountLine>
      <CountLine count={outOfAge}>
        <Plural value={outOfAge} one="# orang di luar batas umur." other="# orang di luar batas umur." />
      </CountLine>
    </ul>
  );
}

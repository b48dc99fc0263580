import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
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
      {noQuota > 0 && (
        <li>
          <Plural
            value={noQuota}
            one="# orang tidak muat dalam kuota unitnya."
            other="# orang tidak muat dalam kuota unitnya."
          />
        </li>
      )}
      {noMoney > 0 && (
        <li>
          <Plural
            value={noMoney}
            one="# orang tidak muat dalam dana unitnya."
            other="# orang tidak muat dalam dana unitnya."
          />
        </li>
      )}
      {elsewhere > 0 && (
        <li>
          <Plural
            value={elsewhere}
            one="# orang sudah dibayar sumber dana lain."
            other="# orang sudah dibayar sumber dana lain."
          />{' '}
          {budgetId !== null && <Link to={`/anggaran/${budgetId}/dana-lain`}>{t`Lihat siapa`}</Link>}
        </li>
      )}
      {outOfAge > 0 && (
        <li>
          <Plural value={outOfAge} one="# orang di luar batas umur." other="# orang di luar batas umur." />
        </li>
      )}
    </ul>
  );
}

import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ReserveAnswer } from './ReserveForm.tsx';

/** What a reservation came to, and why others were left out. */
export function ReserveNotice({ answer, budgetId }: { answer: ReserveAnswer; budgetId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const people = format.number(answer.people ?? 0);
  const months = format.number(answer.personMonths ?? 0);
  const amount = format.rupiah(answer.amount ?? '0');
  const elsewhere = answer.elsewhere ?? 0;
  const outOfAge = answer.outOfAge ?? 0;
  const noRoom = answer.noRoom ?? 0;
  const isNobody = !answer.people;
  return (
    <Notice
      tone={isNobody ? 'warn' : 'done'}
      role="status"
      title={
        isNobody ? t`Tidak ada yang dicadangkan` : t`${people} orang dicadangkan: ${months} bulan orang, ${amount}`
      }
    >
      {elsewhere + outOfAge + noRoom > 0 ? (
        <ul>
          {elsewhere > 0 && (
            <li>
              <Plural
                value={elsewhere}
                one="# orang sudah dibayar sumber dana lain."
                other="# orang sudah dibayar sumber dana lain."
              />{' '}
              <Link to={`/anggaran/${budgetId}/dana-lain`}>{t`Lihat siapa`}</Link>
            </li>
          )}
          {outOfAge > 0 && (
            <li>
              <Plural value={outOfAge} one="# orang di luar batas umur." other="# orang di luar batas umur." />
            </li>
          )}
          {noRoom > 0 && (
            <li>
              <Plural
                value={noRoom}
                one="# orang tidak muat dalam kuota atau dana unitnya."
                other="# orang tidak muat dalam kuota atau dana unitnya."
              />
            </li>
          )}
        </ul>
      ) : (
        isNobody && t`Peserta harus terdaftar, berkategori, dan belum punya cadangan pada bulan itu.`
      )}
    </Notice>
  );
}

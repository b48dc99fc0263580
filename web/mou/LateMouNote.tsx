import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { LateMouDocument } from './LateMou.generated.ts';
import { isPeriodOver } from './mou-period.ts';

/** Beside whatever is done under an agreement: its last day has passed, and what is done now is told on its page. */
export function LateMouNote({ mouId }: { mouId: string | null | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useQuery(LateMouDocument, { variables: { id: mouId ?? '' }, skip: !mouId });
  const mou = mouId ? data?.mou : null;
  if (!mou?.endsOn || !isPeriodOver(mou, jakartaDate(new Date()))) {
    return null;
  }
  return (
    <Notice tone="warn" role="status" title={t`Masa berlaku perjanjian ini lewat sejak ${format.date(mou.endsOn)}`}>
      {t`Anda tetap dapat melanjutkan. Tindakan ini dicatat di halaman perjanjian.`}
    </Notice>
  );
}

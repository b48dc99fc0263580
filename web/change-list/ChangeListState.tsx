import { useLingui } from '@lingui/react/macro';
import type { ChangeListTurn } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ChangeMonthQuery } from './ChangeList.generated.ts';

/** Where the list of the month stands: who froze it when, and whose turn it is since then. */
export function ChangeListState({ changes }: { changes: NonNullable<ChangeMonthQuery['changeMonth']> }) {
  const { t } = useLingui();
  const format = useFormat();
  const turns: Record<ChangeListTurn, string> = {
    COORDINATOR: t`koordinator lain`,
    OFFICE: t`kantor cabang`,
    AGENCY: t`kantor pusat`,
  };
  const { list, lists, month } = changes;
  const returned = lists.find((one) => one.month === month && one.state === 'RETURNED');
  if (!list)
    return (
      <Notice tone="info" title={t`Belum dibekukan: daftar ini masih mengikuti data peserta`}>
        {returned && t`Terakhir dikembalikan ${returned.returnedByName}: ${returned.returnReason}.`}
      </Notice>
    );
  if (list.state === 'APPROVED')
    return (
      <Notice tone="done" title={t`Disetujui ${list.approvedByName}, ${format.dateTime(list.approvedAt ?? '')}`}>
        {t`Dibekukan ${list.frozenByName}, ${format.dateTime(list.frozenAt)}. Perubahan sesudahnya masuk bulan berikutnya.`}
      </Notice>
    );
  return (
    <Notice
      tone="warn"
      title={t`Menunggu persetujuan ${list.turn ? turns[list.turn] : ''} sejak ${format.dateTime(list.frozenAt)}`}
    >
      {t`Dibekukan ${list.frozenByName}. Yang membekukan tidak boleh menyetujui.`}
    </Notice>
  );
}

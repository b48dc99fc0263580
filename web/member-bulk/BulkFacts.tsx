import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { useMemberWords } from '../member/useMemberWords.ts';
import { fullRegionName } from '../region/region-name.ts';
import { type Fact, Facts } from '../ui/Facts.tsx';
import type { MemberBulkFactsFragment } from './MemberBulk.generated.ts';

/** Who is meant, what is done to them, from when and why. */
export function BulkFacts({ bulk }: { bulk: MemberBulkFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMemberWords();
  const goals: Fact[] = [
    ...(bulk.endReason ? [{ label: t`Alasan berakhir`, value: words.endReason[bulk.endReason] }] : []),
    ...(bulk.groupName || bulk.leavesGroup
      ? [{ label: t`Kelompok`, value: bulk.groupName ?? t`Keluarkan dari kelompok` }]
      : []),
    ...(bulk.mouTitle || bulk.leavesMou
      ? [{ label: t`Perjanjian`, value: bulk.mouTitle ?? t`Keluarkan dari perjanjian` }]
      : []),
    ...(bulk.village ? [{ label: t`Desa tujuan`, value: fullRegionName(bulk.village) }] : []),
    ...(bulk.since ? [{ label: t`Berlaku sejak`, value: format.date(bulk.since), figures: true }] : []),
  ];
  return (
    <Facts
      absent={t`Tidak ada`}
      facts={[
        { label: t`Untuk`, value: bulk.selectionWords },
        ...goals,
        { label: t`Alasan perubahan`, value: bulk.note },
        { label: t`Diminta`, value: `${bulk.requestedBy}, ${format.dateTime(bulk.createdAt)}`, figures: true },
      ]}
    />
  );
}

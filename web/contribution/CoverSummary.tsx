import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import type { CoverSummaryFragment } from './CoverSummary.generated.ts';

interface CoverSummaryProps {
  cover: CoverSummaryFragment;
  /** How many there are to protect: the registered. */
  registered: number;
}

/** How many are protected this month, as the headline; who is not stands beside it and is never added to it. */
export function CoverSummary({ cover, registered }: CoverSummaryProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [first] = cover.until;
  const last = cover.until.at(-1);
  const until =
    first && last && first.month !== last.month
      ? t`dibayar sampai ${format.month(first.month)} – ${format.month(last.month)}`
      : last && t`dibayar sampai ${format.month(last.month)}`;
  return (
    <FigureRow
      figures={[
        {
          label: t`Terlindungi ${format.month(cover.month)}`,
          value: format.number(cover.protected),
          note: [t`dari ${format.number(registered)} terdaftar`, until].filter(Boolean).join(', '),
        },
        ...(cover.notDue > 0
          ? [
              {
                label: t`Bulan berikutnya belum dibayar`,
                value: format.number(cover.notDue),
                note: t`belum lewat jatuh tempo`,
                isQuiet: true,
              },
            ]
          : []),
        {
          label: t`Pernah dibayar, bulan berikutnya belum`,
          value: format.number(cover.lapsed),
          note: t`sudah lewat jatuh tempo`,
          needsAttention: cover.lapsed > 0,
        },
        {
          label: t`Belum pernah dibayar`,
          value: format.number(cover.neverPaid),
          note: t`iurannya sudah dicatat`,
          isQuiet: true,
        },
      ]}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';

interface MemberFiguresProps {
  counts: { total: number; candidate: number; registered: number; ended: number; incomplete: number };
  partnerId?: string;
  groupId?: string;
  /** How many people there are thought to be. */
  expected?: number | null;
}

/**
 * Candidates, registered and ended people are told apart and never added up into "protected": protected is who is paid for
 * this month, and that is another figure.
 */
export function MemberFigures({ counts, partnerId, groupId, expected = null }: MemberFiguresProps) {
  const { t } = useLingui();
  const format = useFormat();
  const live = counts.candidate + counts.registered;
  const within = partnerId ? `mitra=${partnerId}&` : groupId ? `kelompok=${groupId}&` : '';
  const to = (filter: string) => `/peserta?${within}${filter}`;
  return (
    <FigureRow
      figures={[
        {
          label: t`Terdaftar`,
          value: format.number(counts.registered),
          note: expected === null ? t`punya nomor peserta (KPJ)` : t`dari perkiraan ${format.number(expected)} pekerja`,
          to: to('status=terdaftar'),
        },
        {
          label: t`Calon peserta`,
          value: format.number(counts.candidate),
          note: t`belum punya KPJ`,
          to: to('status=calon'),
        },
        {
          label: t`Belum lengkap`,
          value: format.number(counts.incomplete),
          note: t`dari ${format.number(live)} yang belum berakhir`,
          to: to('siap=belum'),
          needsAttention: counts.incomplete > 0,
        },
        {
          label: t`Berakhir`,
          value: format.number(counts.ended),
          note: t`kepesertaannya sudah berakhir`,
          to: to('status=berakhir'),
          isQuiet: true,
        },
      ]}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { type Figure, FigureRow } from '../ui/FigureRow.tsx';
import type { MouQuery } from './MouPage.generated.ts';
import { useRegisteredText } from './useRegisteredText.ts';

interface MouFiguresProps {
  mou: NonNullable<MouQuery['mou']>;
  /** Whether the people behind the figures can be looked at. */
  hasPeople: boolean;
}

/** The people under an agreement: registered ones beside what it aims at, never added up with candidates. */
export function MouFigures({ mou, hasPeople }: MouFiguresProps) {
  const { t } = useLingui();
  const format = useFormat();
  const registered = useRegisteredText();
  const { memberCounts: counts, targetHeadcount: target } = mou;
  const live = counts.candidate + counts.registered;
  const figures: (Figure & { filter: string })[] = [
    {
      label: t`Terdaftar`,
      value: registered(counts.registered, target),
      note: target ? t`punya KPJ, dari sasaran MoU` : t`punya nomor peserta (KPJ)`,
      filter: 'status=terdaftar',
    },
    {
      label: t`Calon peserta`,
      value: format.number(counts.candidate),
      note: t`belum punya KPJ`,
      filter: 'status=calon',
    },
    {
      label: t`Belum lengkap`,
      value: format.number(counts.incomplete),
      note: t`dari ${format.number(live)} yang belum berakhir`,
      needsAttention: counts.incomplete > 0,
      filter: 'siap=belum',
    },
    {
      label: t`Berakhir`,
      value: format.number(counts.ended),
      note: t`kepesertaannya sudah berakhir`,
      isQuiet: true,
      filter: 'status=berakhir',
    },
  ];
  return (
    <FigureRow
      figures={figures.map(({ filter, ...figure }) =>
        hasPeople ? { ...figure, to: `/peserta?mou=${mou.id}&${filter}` } : figure,
      )}
    />
  );
}

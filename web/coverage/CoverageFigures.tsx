import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { jakartaDate } from '../format/date.ts';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { type Figure, FigureRow } from '../ui/FigureRow.tsx';
import type { CoverageFactsFragment } from './Coverage.generated.ts';
import { coverageTo } from './coverage-address.ts';
import { measureOf, unitsWithoutList } from './coverage-share.ts';
import { useMonthName } from './useMonthName.ts';

/** The figures of a place under an agreement, each with its measure and the way into its villages. */
export function CoverageFigures({ coverage }: { coverage: CoverageFactsFragment }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const monthName = useMonthName();
  const { total, mouId } = coverage;
  const code = coverage.region?.code ?? null;
  const villages = (count: number, view: 'tanpa-daftar' | 'segera-berakhir' | 'sudah-berakhir') =>
    count > 0 ? { to: coverageTo(mouId, code, view) } : {};
  const people = (status: string) =>
    viewer.viewerCanReadMembers
      ? { to: `/peserta?${new URLSearchParams({ mou: mouId, ...(code ? { wilayah: code } : {}), status })}` }
      : {};
  const missing = unitsWithoutList(total);
  const figures: Figure[] = [
    {
      label: t`Terlindungi`,
      value: format.number(coverage.protected),
      note: t`dari ${format.number(total.registered)} terdaftar, iuran ${format.month(jakartaDate(new Date(coverage.asOf)).slice(0, 7))}`,
      // whose cover ends stands behind the number of those who have it
      ...(viewer.viewerCanReadMembers ? { to: `/jatuh-tempo${code ? `?wilayah=${code}` : ''}` } : {}),
    },
    ...(measureOf(total) === 'villages'
      ? [
          {
            label: t`Desa tanpa daftar`,
            value: format.number(missing),
            note: t`dari ${format.number(total.units)} desa dengan target`,
            needsAttention: missing > 0,
            ...villages(missing, 'tanpa-daftar'),
          },
        ]
      : []),
    {
      label: t`Terdaftar`,
      value: format.number(total.registered),
      note:
        total.target === null
          ? t`punya nomor peserta (KPJ)`
          : t`dari target ${format.number(total.target)}, ${formatPercent(total.registered, total.target)}`,
      ...people('terdaftar'),
    },
    {
      label: t`Calon peserta`,
      value: format.number(total.candidate),
      note: t`belum punya KPJ`,
      ...people('calon'),
    },
    ...(measureOf(total) === 'villages'
      ? [
          {
            label: t`Masa berakhir ≤ 60 hari`,
            value: format.number(total.unitsCoverEnding),
            note: t`desa, menurut tanggal yang dilaporkan`,
            needsAttention: total.unitsCoverEnding > 0,
            ...villages(total.unitsCoverEnding, 'segera-berakhir'),
          },
          {
            label: t`Masa sudah berakhir`,
            value: format.number(total.unitsCoverEnded),
            note: t`desa, menurut tanggal yang dilaporkan`,
            needsAttention: total.unitsCoverEnded > 0,
            ...villages(total.unitsCoverEnded, 'sudah-berakhir'),
          },
        ]
      : []),
    ...(total.reportsOwed && total.reportsMissing !== null && coverage.reportMonth
      ? [
          {
            label: t`Laporan belum diterima`,
            value: format.number(total.reportsMissing),
            note: t`dari ${format.number(total.reportsOwed)} kabupaten/kota, ${monthName(coverage.reportMonth)}`,
            needsAttention: total.reportsMissing > 0,
          },
        ]
      : []),
    { label: t`Berakhir`, value: format.number(total.ended), note: t`kepesertaannya sudah berakhir`, isQuiet: true },
  ];
  return <FigureRow figures={figures} />;
}

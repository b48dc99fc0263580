import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import type { CoverageFactsFragment } from './Coverage.generated.ts';
import { coverageTo, type UnitView } from './coverage-address.ts';
import { unitsWithoutList } from './coverage-share.ts';

/** The regions below, or the villages themselves by what they need. */
export function UnitTabs({ coverage, current }: { coverage: CoverageFactsFragment; current: UnitView | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const { total, mouId } = coverage;
  const code = coverage.region?.code ?? null;
  const tab = (key: UnitView, label: string, count: number) => ({
    key,
    to: coverageTo(mouId, code, key),
    label,
    count: format.number(count),
  });
  return (
    <TabLinks
      label={t`Wilayah atau desa`}
      current={current ?? 'wilayah'}
      tabs={[
        { key: 'wilayah', to: coverageTo(mouId, code), label: t`Per wilayah` },
        tab('tanpa-daftar', t`Desa tanpa daftar`, unitsWithoutList(total)),
        tab('segera-berakhir', t`Masa berakhir ≤ 60 hari`, total.unitsCoverEnding),
        tab('sudah-berakhir', t`Masa sudah berakhir`, total.unitsCoverEnded),
        tab('semua', t`Semua desa`, total.units),
      ]}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { WorkforceFactsFragment } from './TargetReport.generated.ts';
import { usePublishedWords } from './usePublishedWords.ts';

/** Tenths of a percent, rounded down; the smallest share that is not nothing shows as 0,1. */
function tenths(part: number, whole: number): number {
  return part === 0 ? 0 : Math.max(1, Math.floor((part * 1000) / whole)) / 10;
}

/** Protected people against those who work: never a share without what is counted, out of what, by whom and of when. */
export function WorkforceCover({ covers }: { covers: readonly WorkforceFactsFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePublishedWords();
  const columns: DataColumn<WorkforceFactsFragment>[] = [
    {
      ...{ id: 'place', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) => (region ? regionName(region) : t`Seluruh Indonesia`),
    },
    {
      ...{ id: 'share', header: t`Cakupan`, align: 'end', phone: 'first', isWhole: true },
      cell: ({ covered, workforce }) => `${format.number(tenths(covered, Number(workforce.amount)))}%`,
    },
    {
      ...{ id: 'covered', header: t`Terlindungi`, align: 'end', phone: 'second', isNamedOnPhone: true, isWhole: true },
      cell: ({ covered, month }) => t`${format.number(covered)} (${format.month(month)})`,
    },
    {
      ...{
        id: 'workforce',
        header: t`Angkatan kerja`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        isWhole: true,
      },
      cell: ({ workforce }) => words.amount(workforce),
    },
    {
      ...{ id: 'source', header: t`Sumber angkatan kerja`, phone: 'second' },
      cell: ({ workforce }) => t`${workforce.source}, per ${format.date(workforce.asOf)}`,
    },
  ];
  return (
    <Section title={t`Cakupan angkatan kerja`}>
      <DataTable
        caption={t`Orang terlindungi dibanding angkatan kerja, menurut tempat tinggal`}
        isDense
        columns={columns}
        rows={covers}
        rowKey={({ workforce }) => workforce.id}
      />
      <p className="quiet">
        {t`Terlindungi: tinggal di wilayah itu dan iuran bulannya terbayar di portal ini.`}{' '}
        {covers
          .flatMap(({ published }) => published)
          .map((figure) => t`${words.name(figure)}: ${words.amount(figure)} (${figure.source}).`)
          .join(' ')}
      </p>
    </Section>
  );
}

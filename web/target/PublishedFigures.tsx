import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { PublishedFactsFragment } from './TargetReport.generated.ts';
import { usePublishedWords } from './usePublishedWords.ts';

/** Figures as others published them: what, of when, and by whom. The portal does not count them. */
export function PublishedFigures({ figures }: { figures: readonly PublishedFactsFragment[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePublishedWords();
  const columns: DataColumn<PublishedFactsFragment>[] = [
    { id: 'what', header: t`Angka`, isRowHeader: true, grows: true, cell: words.name },
    { id: 'amount', header: t`Jumlah`, align: 'end', phone: 'first', isWhole: true, cell: words.amount },
    { id: 'asOf', header: t`Per tanggal`, phone: 'second', isWhole: true, cell: ({ asOf }) => format.date(asOf) },
    { id: 'source', header: t`Sumber`, phone: 'second', cell: ({ source }) => source },
  ];
  return (
    <Section title={t`Angka nasional yang diterbitkan`}>
      <DataTable
        caption={t`Angka nasional yang diterbitkan, dengan sumbernya`}
        isDense
        columns={columns}
        rows={figures}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

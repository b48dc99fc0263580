import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import { GroupPipelineDocument } from './GroupsPage.generated.ts';

/** How many have signed, how many wait, and how many of their people are in. */
export function GroupFigures({ partnerId }: { partnerId: string | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, previousData } = useQuery(GroupPipelineDocument, { variables: { partnerId } });
  const pipeline = (data ?? previousData)?.groupPipeline;
  if (!pipeline || pipeline.total === 0) {
    return null;
  }
  const unsigned = pipeline.total - pipeline.signed;
  const to = (filter: string) => `/kelompok?${partnerId ? `mitra=${partnerId}&` : ''}${filter}`;
  return (
    <FigureRow
      figures={[
        {
          label: t`Belum tanda tangan`,
          value: format.number(unsigned),
          note: t`dari ${format.number(pipeline.total)} kelompok`,
          to: to('mou=belum'),
          needsAttention: unsigned > 0,
        },
        {
          label: t`Langkah terlewat`,
          value: format.number(pipeline.overdue),
          note: t`dari ${format.number(unsigned)} yang belum tanda tangan`,
          to: to('mou=belum'),
          needsAttention: pipeline.overdue > 0,
        },
        {
          label: t`Sudah tanda tangan`,
          value: format.number(pipeline.signed),
          note: t`dari ${format.number(pipeline.total)} kelompok`,
          to: to('mou=sudah'),
        },
        {
          label: t`Anggota terdaftar`,
          value: format.number(pipeline.registered),
          note: t`dari perkiraan ${format.number(pipeline.estimatedWorkers)} pekerja`,
        },
      ]}
    />
  );
}

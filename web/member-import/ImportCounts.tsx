import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { FigureRow } from '../ui/FigureRow.tsx';
import type { MemberImportCountFactsFragment } from './MemberImport.generated.ts';

/** New, changed, refused: the three that decide; the unchanged ones need nothing. */
export function ImportCounts({ counts }: { counts: MemberImportCountFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const ofAll = t`dari ${format.number(counts.total)} baris`;
  return (
    <FigureRow
      figures={[
        { label: t`Baru`, value: format.number(counts.new), note: ofAll },
        { label: t`Berubah`, value: format.number(counts.changed), note: ofAll },
        { label: t`Ditolak`, value: format.number(counts.refused), note: ofAll },
        { label: t`Sama persis`, value: format.number(counts.unchanged), note: t`tidak perlu disimpan`, isQuiet: true },
        {
          label: t`Dengan peringatan`,
          value: format.number(counts.warned),
          note: t`tetap ikut disimpan`,
          isQuiet: true,
        },
      ]}
    />
  );
}

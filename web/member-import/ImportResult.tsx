import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ImportAdvice } from './ImportAdvice.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportGroups } from './ImportGroups.tsx';
import { ImportRows } from './ImportRows.tsx';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';
import { SameFileNotice } from './SameFileNotice.tsx';

/** What the check found: three numbers, the problems in groups, and every row. */
export function ImportResult({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { counts } = memberImport;
  const toSee = counts.refused + counts.warned;
  return (
    <>
      <SameFileNotice memberImport={memberImport} />
      <Notice
        tone={counts.committable === 0 ? 'error' : toSee === 0 ? 'done' : 'warn'}
        role="status"
        title={
          toSee === 0
            ? t`Tidak ada masalah. ${format.number(counts.committable)} baris siap.`
            : t`Ada ${format.number(toSee)} baris yang perlu Anda lihat. ${format.number(counts.committable)} baris siap.`
        }
      />
      <ImportCounts counts={counts} />
      {memberImport.extraColumns.length > 0 && (
        <p>
          {t`Kolom yang tidak dikenal dan tidak disimpan`}: {memberImport.extraColumns.join(', ')}
        </p>
      )}
      {toSee > 0 && (
        <Section title={t`Masalah, dikelompokkan`}>
          <ImportGroups importId={memberImport.id} />
        </Section>
      )}
      {counts.refused > 0 && <ImportAdvice memberImport={memberImport} />}
      <Section title={t`Semua baris`}>
        <ImportRows importId={memberImport.id} counts={counts} />
      </Section>
    </>
  );
}

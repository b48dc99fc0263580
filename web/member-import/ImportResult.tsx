import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ImportAdvice } from './ImportAdvice.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportGroups } from './ImportGroups.tsx';
import { ImportRows } from './ImportRows.tsx';
import type { MemberImportCountFactsFragment, MemberImportFactsFragment } from './MemberImport.generated.ts';
import { SameFileNotice } from './SameFileNotice.tsx';

/** What the check found: three numbers, the problems in groups, and every row. */
export function ImportResult({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const { counts } = memberImport;
  const toSee = counts.refused + counts.warned;
  const verdict = useVerdict(counts);
  return (
    <>
      <SameFileNotice memberImport={memberImport} />
      <Notice {...verdict} role="status" />
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

/** The result in one sentence: is there anything to save, and anything to look at first. */
function useVerdict(counts: MemberImportCountFactsFragment): { tone: 'done' | 'warn' | 'info'; title: string } {
  const { t } = useLingui();
  const format = useFormat();
  if (counts.committable === 0) {
    return counts.refused === 0
      ? { tone: 'info', title: t`Semua baris sama dengan data tersimpan. Tidak ada yang perlu disimpan.` }
      : { tone: 'warn', title: t`Tidak ada yang dapat disimpan. ${format.number(counts.refused)} baris ditolak.` };
  }
  const ready = format.number(counts.committable);
  const toSee = counts.refused + counts.warned;
  return toSee === 0
    ? { tone: 'done', title: t`Tidak ada masalah. ${ready} baris siap.` }
    : { tone: 'warn', title: t`Ada ${format.number(toSee)} baris yang perlu Anda lihat. ${ready} baris siap.` };
}

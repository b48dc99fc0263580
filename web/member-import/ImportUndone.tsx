import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ImportRows } from './ImportRows.tsx';
import { nextImportPath } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** A list that was taken back: how many are as before, and who was left alone. */
export function ImportUndone({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id, counts, undone, undoneAt } = memberImport;
  const kept = counts.new + counts.changed - undone;
  return (
    <>
      <Notice
        tone={kept > 0 ? 'warn' : 'done'}
        role="status"
        title={t`${format.number(undone)} peserta kembali seperti sebelum impor`}
        acts={<Link to={nextImportPath(memberImport)}>{t`Impor berkas lain`}</Link>}
      >
        {undoneAt && <p className="figures">{t`Dibatalkan ${format.dateTime(undoneAt)}.`}</p>}
        {kept > 0 && (
          <p>{t`${format.number(kept)} peserta tidak disentuh karena sudah diubah, punya iuran, atau punya catatan klaim. Lihat di bawah, pada Peringatan.`}</p>
        )}
      </Notice>
      <Section title={t`Semua baris`}>
        <ImportRows importId={id} counts={counts} />
      </Section>
    </>
  );
}

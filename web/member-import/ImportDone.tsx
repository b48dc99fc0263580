import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ImportAdvice } from './ImportAdvice.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportRows } from './ImportRows.tsx';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';
import { UndoImport } from './UndoImport.tsx';

/** What was saved, by whom and when, and what to do next. */
export function ImportDone({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { counts, enrolment } = memberImport;
  return (
    <>
      <Notice
        tone="done"
        role="status"
        title={t`${format.number(counts.committable)} peserta tersimpan`}
        acts={
          <>
            <Link to={`/peserta?impor=${memberImport.id}`}>{t`Lihat peserta dari impor ini`}</Link>
            <Link to={`/peserta?impor=${memberImport.id}&siap=belum`}>{t`Lengkapi yang belum lengkap`}</Link>
            <Link to="/impor/baru">{t`Impor berkas lain`}</Link>
            {memberImport.viewerCanUndo && <UndoImport memberImport={memberImport} />}
          </>
        }
      >
        {memberImport.committedAt && memberImport.committedBy && (
          <p className="figures">
            {t`Disimpan ${format.dateTime(memberImport.committedAt)} oleh ${memberImport.committedBy}.`}
          </p>
        )}
        {enrolment && (
          <p className="figures">
            {t`${format.number(enrolment.people)} orang dicadangkan: ${format.number(enrolment.personMonths)} bulan orang, ${format.rupiah(enrolment.amount)}.`}{' '}
            {enrolment.people < counts.committable && (
              <Link to="?hasil=peringatan" preventScrollReset>{t`Lihat yang tidak muat`}</Link>
            )}
          </p>
        )}
        <p>
          {t`Nomor impor`}: <code>{memberImport.id}</code>
        </p>
      </Notice>
      <ImportCounts counts={counts} />
      {counts.refused > 0 && <ImportAdvice memberImport={memberImport} />}
      <Section title={t`Semua baris`}>
        <ImportRows importId={memberImport.id} counts={counts} />
      </Section>
    </>
  );
}

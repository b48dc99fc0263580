import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { ImportAdvice } from './ImportAdvice.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportRows } from './ImportRows.tsx';
import { nextImportPath } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';
import { UndoImport } from './UndoImport.tsx';

/** What was saved, by whom and when, and what to do next. */
export function ImportDone({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { counts, enrolment, group } = memberImport;
  const saved = format.number(counts.committable);
  const refused = format.number(counts.refused);
  const { fileName } = memberImport;
  const news =
    counts.refused > 0
      ? t`${saved} peserta tersimpan dari ${fileName}, ${refused} baris ditolak.`
      : t`${saved} peserta tersimpan dari ${fileName}.`;
  return (
    <>
      <Notice
        tone="done"
        role="status"
        title={t`${format.number(counts.committable)} peserta tersimpan`}
        acts={
          <>
            {group && (
              <LinkButton to={`/kelompok/${group.id}`} size="xs" state={{ flash: news } satisfies Flash}>
                {t`Kembali ke ${group.name}`}
              </LinkButton>
            )}
            <Link to={`/peserta?impor=${memberImport.id}`}>{t`Lihat peserta dari impor ini`}</Link>
            <Link to={`/peserta?impor=${memberImport.id}&siap=belum`}>{t`Lengkapi yang belum lengkap`}</Link>
            <Link to={nextImportPath(memberImport)}>{t`Impor berkas lain`}</Link>
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

import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './ImportAdvice.module.css';
import { nextImportPath } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** Nothing has to wait for the refused rows: they come back by themselves, as a file of only them. */
export function ImportAdvice({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { state } = memberImport;
  const { refused, committable } = memberImport.counts;
  return (
    <Section title={t`Memperbaiki baris yang ditolak`}>
      <ol className={classes.steps}>
        <li>
          <a href={`/member-imports/${memberImport.id}/refused.xlsx`} className={classes.download}>
            <Icon name="download" />
            {t`Unduh ${format.number(refused)} baris yang ditolak (XLSX)`}
          </a>
        </li>
        <li>{t`Perbaiki sel berwarna di Excel. Alasannya tertulis di setiap baris.`}</li>
        <li>
          <Link to={nextImportPath(memberImport)}>{t`Unggah berkas itu sebagai impor baru.`}</Link>
        </li>
      </ol>
      {state === 'READY' && committable > 0 && <p>{t`Baris lain dapat disimpan sekarang. Tidak perlu menunggu.`}</p>}
      <p>
        <a href={`/member-imports/${memberImport.id}/source`}>{t`Unduh berkas asli`}</a>
      </p>
    </Section>
  );
}

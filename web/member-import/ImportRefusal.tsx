import { useLingui } from '@lingui/react/macro';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nextImportPath } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** The file as a whole could not be taken: why, and what to do. */
export function ImportRefusal({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  return (
    <>
      <Notice
        tone="error"
        title={t`Berkas ini tidak dapat diimpor`}
        acts={
          <>
            <LinkButton to={nextImportPath(memberImport)} size="xs">
              {t`Pilih berkas lain`}
            </LinkButton>
            <a href="/member-imports/template.xlsx">{t`Unduh templat (XLSX)`}</a>
            <a href={`/member-imports/${memberImport.id}/source`}>{t`Unduh berkas asli`}</a>
          </>
        }
      >
        <p>{memberImport.refusal?.message}</p>
      </Notice>
      <p>{t`Tidak ada data peserta yang berubah.`}</p>
    </>
  );
}

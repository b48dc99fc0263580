import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';

/** No rows: because nothing was entered yet, or because the filters leave none. */
export function MembersEmpty({ filterCount }: { filterCount: number }) {
  const { t } = useLingui();
  const viewer = useViewer();
  if (filterCount > 0) {
    return (
      <EmptyState title={t`Tidak ada peserta yang cocok`} acts={<Link to="/peserta">{t`Hapus semua saringan`}</Link>}>
        <Plural
          value={filterCount}
          one="Satu saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
          other="# saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
        />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`Belum ada peserta`}
      acts={
        <>
          {viewer.viewerCanImportMembers && <LinkButton to="/impor/baru">{t`Impor daftar peserta`}</LinkButton>}
          {viewer.viewerCanCreateMember && <Link to="/peserta/baru">{t`Tambah satu orang`}</Link>}
          {viewer.viewerCanImportMembers && <a href="/member-imports/template.xlsx">{t`Unduh templat (XLSX)`}</a>}
        </>
      }
    >
      {viewer.viewerCanCreateMember || viewer.viewerCanImportMembers
        ? t`Impor daftar dari desa atau tambahkan satu orang.`
        : t`Daftar diisi oleh mitra. Anda dapat melihatnya setelah ada.`}
    </EmptyState>
  );
}

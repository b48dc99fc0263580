import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** The very same file was here before; its result may be all that is wanted. */
export function SameFileNotice({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const earlier = memberImport.sameAs;
  if (!earlier) {
    return null;
  }
  return (
    <Notice
      tone="info"
      title={
        earlier.state === 'COMMITTED'
          ? t`Berkas ini sudah diimpor ${format.dateTime(earlier.createdAt)} oleh ${earlier.uploadedBy}`
          : t`Berkas ini sudah diunggah ${format.dateTime(earlier.createdAt)} oleh ${earlier.uploadedBy}`
      }
    >
      <Link to={`/impor/${earlier.id}`}>{t`Lihat hasilnya`}</Link>
    </Notice>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice.tsx';
import type { MemberFactsFragment } from './MemberPage.generated.ts';

/** What stands between this person and being sent to BPJS Ketenagakerjaan, and where to put it right. */
export function MemberChecks({ member }: { member: MemberFactsFragment }) {
  const { t } = useLingui();
  if (member.status === 'ENDED') {
    return null;
  }
  const blocking = member.checks.filter((check) => check.level !== 'WARNS');
  const warning = member.checks.filter((check) => check.level === 'WARNS');
  if (blocking.length === 0 && warning.length === 0) {
    return null;
  }
  const shown = blocking.length > 0 ? blocking : warning;
  const rest = blocking.length > 0 ? warning : [];
  return (
    <Notice
      tone="warn"
      title={
        blocking.length > 0
          ? t`Belum dapat dikirim ke BPJS Ketenagakerjaan`
          : t`Ada yang perlu dicek, tidak menghalangi`
      }
      acts={member.viewerCanEdit && <Link to={`/peserta/${member.id}/ubah`}>{t`Lengkapi data`}</Link>}
    >
      <ul>
        {shown.map((check) => (
          <li key={check.code}>{check.message}</li>
        ))}
        {rest.map((check) => (
          <li key={check.code}>
            {check.message} ({t`tidak menghalangi`})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

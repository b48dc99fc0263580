import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';

/** Which file this is, in one line. */
export function MemberImportLead({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const parts = [
    viewer.partner === null && memberImport.partner.name,
    memberImport.group && t`kelompok ${memberImport.group.name}`,
    memberImport.mou && t`perjanjian ${memberImport.mou.title}`,
    memberImport.counts.total > 0 && t`${format.number(memberImport.counts.total)} baris`,
    memberImport.sheet && t`lembar "${memberImport.sheet}"`,
    format.fileSize(memberImport.fileSize),
    t`diunggah ${format.dateTime(memberImport.createdAt)} oleh ${memberImport.uploadedBy}`,
  ].filter(Boolean);
  return <span className="figures">{parts.join(' · ')}</span>;
}

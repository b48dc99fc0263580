import { useLingui } from '@lingui/react/macro';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { LateMouNote } from '../mou/LateMouNote.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportRefusal } from './ImportRefusal.tsx';
import { ImportResult } from './ImportResult.tsx';
import { ImportStopped } from './ImportStopped.tsx';
import { ImportUndone } from './ImportUndone.tsx';
import { importCrumbs } from './import-paths.ts';
import type { MemberImportFactsFragment } from './MemberImport.generated.ts';
import { MemberImportLead } from './MemberImportLead.tsx';
import { MemberImportStateTag } from './MemberImportStateTag.tsx';
import { useMemberImport } from './useMemberImport.ts';

/** One import, from the first row checked to the last one saved: the page follows its state. */
export function MemberImportPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { id = '' } = useParams();
  const { memberImport, isMissing, error, refetch } = useMemberImport(id);

  if (isMissing) {
    return <NotFoundPage />;
  }
  const canReview =
    memberImport?.state === 'READY' && memberImport.viewerCanCommit && memberImport.counts.committable > 0;
  return (
    <Page
      title={memberImport?.fileName ?? t`Impor`}
      crumbs={importCrumbs(t`Impor`, memberImport?.group)}
      beside={memberImport && <MemberImportStateTag state={memberImport.state} />}
      lead={memberImport && <MemberImportLead memberImport={memberImport} />}
      acts={
        canReview && (
          <LinkButton to={`/impor/${id}/tinjau`}>
            {t`Tinjau ${format.number(memberImport.counts.committable)} peserta`}
          </LinkButton>
        )
      }
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!memberImport && !error && <Waiting rows={8} />}
      {memberImport?.state === 'READY' && <LateMouNote mouId={memberImport.mou?.id} />}
      {memberImport && <ImportInState memberImport={memberImport} />}
    </Page>
  );
}

function ImportInState({ memberImport }: { memberImport: MemberImportFactsFragment }) {
  switch (memberImport.state) {
    case 'CHECKING':
    case 'COMMITTING':
    case 'UNDOING':
      return <ImportProgress memberImport={memberImport} />;
    case 'READY':
      return <ImportResult memberImport={memberImport} />;
    case 'COMMITTED':
      return <ImportDone memberImport={memberImport} />;
    case 'UNDONE':
      return <ImportUndone memberImport={memberImport} />;
    case 'REFUSED':
      return <ImportRefusal memberImport={memberImport} />;
    case 'CANCELLED':
    case 'FAILED':
      return <ImportStopped memberImport={memberImport} />;
  }
}

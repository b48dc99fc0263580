import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CeremonyChoicesDocument } from './Ceremony.generated.ts';
import { CeremonyForm } from './CeremonyForm.tsx';

/** Groups of a partner that sign together; the address may name the partner and the groups. */
export function CeremonyNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [search] = useSearchParams();
  const [partnerId, setPartnerId] = useState(search.get('mitra') ?? viewer.partner?.id ?? '');
  const { data, error, refetch } = useQuery(CeremonyChoicesDocument, {
    variables: { partnerId },
    skip: partnerId === '' || !viewer.viewerCanCreateMou,
  });
  const partner = data?.partner;
  if (!viewer.viewerCanCreateMou || (data && !partner?.viewerCanCreateMou)) {
    return <NotFoundPage />;
  }
  return (
    <Page
      title={t`Rencanakan penandatanganan bersama`}
      crumbs={[{ to: '/penandatanganan', label: t`Penandatanganan bersama` }]}
      lead={partner?.name}
      width="read"
    >
      {viewer.partner === null && !search.get('mitra') && (
        <PartnerPicker
          id="ceremony-partner"
          label={t({ message: 'Mitra', context: 'satu' })}
          emptyLabel={t`Pilih mitra`}
          value={partnerId}
          onChange={setPartnerId}
        />
      )}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {partnerId !== '' && !data && !error && <Waiting rows={8} />}
      {data && partner?.groups?.nodes.length === 0 && (
        <EmptyState title={t`Semua kelompok sudah tanda tangan`}>
          {t`Penandatanganan bersama adalah untuk kelompok yang belum tanda tangan.`}
        </EmptyState>
      )}
      {data && partner && partner.groups?.nodes.length !== 0 && (
        <CeremonyForm
          key={partner.id}
          partnerId={partner.id}
          choices={data}
          chosen={(search.get('kelompok') ?? '').split(',').filter(Boolean)}
        />
      )}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useParams, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { RegionByCodeDocument } from '../region/RegionPicker.generated.ts';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetDocument } from './Budget.generated.ts';
import { ReserveForm } from './ReserveForm.tsx';

/** Sets months of people against what their villages may use: looked at first, then done for all units at once. */
export function ReservePage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const code = search.get('wilayah') ?? '';
  const { data, error, refetch } = useQuery(BudgetDocument, { variables: { id } });
  const place = useQuery(RegionByCodeDocument, { variables: { code }, skip: code === '' });
  const budget = data?.subsidyBudget;
  if (data && !budget?.viewerCanUse) return <NotFoundPage />;
  return (
    <Page
      title={t`Cadangkan bulan peserta`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={t`Yang paling lama terdaftar didahulukan, sejauh kuota dan dananya cukup.`}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {(!budget || place.loading) && !error && <Waiting rows={8} />}
      {budget && !place.loading && <ReserveForm budget={budget} place={place.data?.region ?? null} />}
    </Page>
  );
}

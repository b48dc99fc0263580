import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { PaymentRightsDocument, PaymentUnitDocument } from './Payment.generated.ts';
import { PaymentForm } from './PaymentForm.tsx';
import { UnitSelect } from './UnitSelect.tsx';

/** A payment of the group or agreement that the address names: written down by the branch, or reported by the unit. */
export function PaymentNewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const groupId = search.get('kelompok');
  const mouId = search.get('mou');
  const villageCode = search.get('desa');
  const unitId = groupId ?? mouId ?? '';
  const [chosen, setChosen] = useState<PayerUnitInput | null>(null);
  const rights = useQuery(PaymentRightsDocument);
  const { data, error, loading, refetch } = useQuery(PaymentUnitDocument, {
    variables: { groupId: groupId ?? unitId, mouId: mouId ?? unitId, isGroup: groupId !== null },
    skip: unitId === '',
  });
  const name = data?.group?.name ?? data?.mou?.title;
  const viewer = rights.data?.viewer;
  const mayRecord = viewer?.viewerCanRecordPayments ?? false;
  const title = mayRecord ? t`Catat pembayaran` : t`Laporkan sudah bayar`;

  // money may come before anybody knows whose it is, but only who keeps the account writes that down
  const mayOpen = !viewer || mayRecord || (viewer.viewerCanReportPayments && unitId !== '');
  if (!mayOpen || (unitId !== '' && data && !name && !loading)) return <NotFoundPage />;
  const leave = { onDone: (id: string) => navigate(`/pembayaran/${id}`), onCancel: () => navigate(-1) };
  return (
    <Page
      title={name ? `${title}: ${name}` : title}
      crumbs={[
        { to: '/pembayaran', label: t`Pembayaran` },
        ...(name ? [{ to: groupId ? `/kelompok/${groupId}` : `/mou/${mouId}`, label: name }] : []),
      ]}
      lead={
        viewer &&
        (mayRecord
          ? t`Uang yang sudah masuk ke rekening. Membayar bulan tertua lebih dulu.`
          : t`Kantor cabang memeriksa laporan ini. Sebelum dikonfirmasi, bulannya belum dihitung dibayar.`)
      }
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {((unitId !== '' && !name) || !viewer) && !error && <Waiting rows={8} />}
      {name && viewer && (
        <PaymentForm unit={groupId ? { groupId } : { mouId, villageCode }} isRecord={mayRecord} {...leave} />
      )}
      {unitId === '' && viewer && (
        <>
          <UnitSelect id="payment-unit" problem={undefined} value={chosen} onChange={setChosen} />
          <PaymentForm key={JSON.stringify(chosen)} unit={chosen} isRecord {...leave} />
        </>
      )}
    </Page>
  );
}

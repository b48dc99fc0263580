import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { readMonth, readUnit } from '../contribution/contribution-filter.ts';
import { LateMouNote } from '../mou/LateMouNote.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { PaymentRightsDocument } from './Payment.generated.ts';
import { PaymentForm } from './PaymentForm.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import { usePayerUnit } from './usePayerUnit.ts';

/** A payment of the group, agreement or village that the address names: written down by the branch, or reported by the unit. */
export function PaymentNewPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const unit = readUnit(search);
  const start = { month: readMonth(search), memberIds: chosenBefore(useLocation().state) };
  const [chosen, setChosen] = useState<PayerUnitInput | null>(null);
  const rights = useQuery(PaymentRightsDocument);
  const { name, crumbs, error, isMissing, refetch } = usePayerUnit(unit);
  const viewer = rights.data?.viewer;
  const mayRecord = viewer?.viewerCanRecordPayments ?? false;
  const title = mayRecord ? t`Catat pembayaran` : t`Laporkan sudah bayar`;

  // money may come before anybody knows whose it is, but only who keeps the account writes that down
  const mayOpen = !viewer || mayRecord || (viewer.viewerCanReportPayments && unit !== null);
  if (!mayOpen || isMissing) return <NotFoundPage />;
  const leave = { onDone: (id: string) => navigate(`/pembayaran/${id}`), onCancel: () => navigate(-1) };
  return (
    <Page
      title={name ? `${title}: ${name}` : title}
      crumbs={[{ to: '/pembayaran', label: t`Pembayaran` }, ...crumbs]}
      lead={
        viewer &&
        (mayRecord
          ? t`Uang yang sudah masuk ke rekening. Membayar bulan tertua lebih dulu.`
          : t`Kantor cabang memeriksa laporan ini. Sebelum dikonfirmasi, bulannya belum dihitung dibayar.`)
      }
    >
      {error && <RequestFailure error={error} onRetry={refetch} />}
      {((unit && !name) || !viewer) && !error && <Waiting rows={8} />}
      <LateMouNote mouId={(unit ?? chosen)?.mouId} />
      {unit && name && viewer && <PaymentForm unit={unit} isRecord={mayRecord} {...start} {...leave} />}
      {!unit && viewer && (
        <>
          <UnitSelect id="payment-unit" problem={undefined} value={chosen} onChange={setChosen} />
          <PaymentForm key={JSON.stringify(chosen)} unit={chosen} isRecord {...leave} />
        </>
      )}
    </Page>
  );
}

/** The people that the list of contributions sends along; null where nobody was chosen there. */
function chosenBefore(state: unknown): string[] | null {
  const ids = (state as { memberIds?: unknown } | null)?.memberIds;
  return Array.isArray(ids) && ids.length > 0 ? ids.filter((id) => typeof id === 'string') : null;
}

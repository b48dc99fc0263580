import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { AgeLimitNotice } from '../age-limit/AgeLimitNotice.tsx';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { budgetPart } from './budget-address.ts';
import { CoverBoughtNote } from './CoverBoughtNote.tsx';
import { TransferForm } from './TransferForm.tsx';
import { tranchePart } from './tranche-address.ts';
import { BudgetUnitDocument } from './Unit.generated.ts';
import { UnitFigures } from './UnitFigures.tsx';
import { UnitHolders } from './UnitHolders.tsx';
import { UnitMonths } from './UnitMonths.tsx';
import { UnitTranches } from './UnitTranches.tsx';

/** One village under a budget: whom it carries, what it has, what came, and what can be done about it. */
export function UnitPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { id = '', unitId = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(BudgetUnitDocument, {
    variables: { id, unitId },
    skip: !viewer.viewerCanReadBudgets,
  });
  const [news, setNews] = useFlash();
  const [isTransferring, setTransferring] = useState(false);
  const budget = data?.subsidyBudget;
  const unit = budget?.allocation;
  const village = unit?.village;
  const name = village ? regionName(village) : t`Unit anggaran`;
  const regency = village?.code.split('.').slice(0, 2).join('.');

  if (!viewer.viewerCanReadBudgets || (data && !unit && !loading)) return <NotFoundPage />;

  function tell(message: string) {
    setTransferring(false);
    setNews(message);
  }

  return (
    <Page
      title={name}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: budgetPart(id, null), label: budget.name }] : []),
        ...(regency ? [{ to: budgetPart(id, regency), label: village?.path.split(', ').at(1) ?? regency }] : []),
      ]}
      lead={village?.path}
      acts={
        unit &&
        village && (
          <>
            <LinkButton to={`/anggaran/${id}/buku?unit=${unitId}`} variant="default">
              {t`Buku besar`}
            </LinkButton>
            {budget.viewerCanReceive && (
              <LinkButton to={tranchePart(id, 1, village.code)} variant="default">
                {t`Dana masuk`}
              </LinkButton>
            )}
            {budget.viewerCanUse && !unit.removedOn && (
              <>
                <Button variant="default" onClick={() => setTransferring(true)}>
                  {t`Pindahkan dana`}
                </Button>
                <LinkButton to={`/anggaran/${id}/cadangkan?wilayah=${village.code}`}>{t`Cadangkan`}</LinkButton>
              </>
            )}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!unit && !error && <Waiting rows={10} />}
      {budget && unit && village && (
        <>
          {unit.removedOn && (
            <Notice tone="info" title={t`Unit ini dikeluarkan dari anggaran pada ${format.date(unit.removedOn)}`}>
              <Link to={`/anggaran/${id}/perubahan`}>{t`Lihat perubahan dan alasannya`}</Link>
            </Notice>
          )}
          {viewer.viewerCanReadMembers && <AgeLimitNotice budgetId={id} regionCode={village.code} />}
          <UnitFigures budgetId={id} unit={unit} villageCode={village.code} />
          {unit.coverBought && <CoverBoughtNote bought={unit.coverBought} />}
          <UnitTranches budgetId={id} villageCode={village.code} tranches={unit.tranches} />
          <UnitMonths months={unit.months} />
          <UnitHolders budgetId={id} unitId={unitId} onDone={tell} />
          <Dialog title={t`Pindahkan dana`} isOpen={isTransferring} onClose={() => setTransferring(false)}>
            <TransferForm budget={budget} source={unit} onClose={() => setTransferring(false)} onDone={tell} />
          </Dialog>
        </>
      )}
    </Page>
  );
}

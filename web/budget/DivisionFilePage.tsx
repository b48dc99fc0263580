import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useCheckedFile } from '../form/useCheckedFile.ts';
import { useFormat } from '../format/useFormat.ts';
import { FileChooser } from '../member-import/FileChooser.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetDivisionDocument } from './Division.generated.ts';
import { DivisionCheck } from './DivisionCheck.tsx';
import { DivisionNow } from './DivisionNow.tsx';
import { checkDivision, sendDivision } from './division-file.request.ts';
import classes from './TransferFilePage.module.css';

/** A budget divided by a file: choose it, see what comes of each row and whether it adds up, divide all of it or nothing. */
export function DivisionFilePage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(BudgetDivisionDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadBudgets,
    fetchPolicy: 'cache-and-network',
  });
  const { checked, problem, isBusy, check, send, forget } = useCheckedFile((file) =>
    checkDivision({ file, budgetId: id, locale: i18n.locale }),
  );
  const budget = data?.subsidyBudget;
  const isOpen = budget?.state === 'OPEN';

  if (!viewer.viewerCanReadBudgets || (!loading && data && !budget?.viewerCanDivide)) return <NotFoundPage />;

  async function divide(grounds: Record<string, string>) {
    const done = await send((file) => sendDivision({ file, budgetId: id, locale: i18n.locale }, grounds));
    if (!done) return;
    const { changed, readyCount } = done;
    const flash = isOpen
      ? t`Dana ${format.number(changed)} unit diubah menurut berkas.`
      : t`Pembagian ${format.number(readyCount)} unit disimpan. Berlaku setelah anggaran disetujui.`;
    navigate(`/anggaran/${id}`, { state: { flash } });
  }

  return (
    <Page
      title={t`Bagi anggaran dari berkas`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: `/anggaran/${id}`, label: budget?.name ?? '…' },
      ]}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {!budget && !error && <Waiting rows={6} />}
      {budget && checked && <DivisionCheck checked={checked} isBusy={isBusy} onDivide={divide} onOtherFile={forget} />}
      {budget && !checked && (
        <div className={classes.start}>
          <DivisionNow budget={budget} />
          <p>
            {t`Satu baris untuk satu unit: kode desa atau kelurahan dan rupiahnya. Jumlah semua baris harus sama dengan jumlah anggaran.`}{' '}
            {isOpen
              ? t`Unit yang tidak ada dalam berkas tetap memegang dananya. Kuota tidak berubah.`
              : t`Unit yang tidak ada dalam berkas tidak mendapat dana. Kuota boleh diisi per unit.`}
          </p>
          <p>
            <a href={`/budgets/${id}/division/template.xlsx`} download>
              <Icon name="download" /> {t`Unduh templat berisi unit sekarang`}
            </a>
          </p>
          {isBusy ? <Waiting rows={4} /> : <FileChooser onFile={check} />}
        </div>
      )}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useCheckedFile } from '../form/useCheckedFile.ts';
import { useFormat } from '../format/useFormat.ts';
import { FileChooser } from '../member-import/FileChooser.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetTranchesDocument } from './Tranche.generated.ts';
import { TransferCheck } from './TransferCheck.tsx';
import classes from './TransferFilePage.module.css';
import { tranchePart } from './tranche-address.ts';
import { checkTransfers, writeTransfers } from './transfer-file.request.ts';
import { typedPercent } from './typed-number.ts';

type Basis = 'share' | 'grant';

/** Transfers from a list: choose the file, see what comes of each row, write them down or none of them. */
export function TransferFilePage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, loading } = useQuery(BudgetTranchesDocument, {
    variables: { id, tranche: 1, regionCode: null },
    skip: !viewer.viewerCanReadBudgets,
  });
  const [basis, setBasis] = useState<Basis>('share');
  const { checked, problem, isBusy, check, send, forget } = useCheckedFile((file) =>
    checkTransfers({ file, budgetId: id, basis, locale: i18n.locale }),
  );
  const budget = data?.subsidyBudget;
  const shares = [...new Set((budget?.lines ?? []).map(({ share }) => `${typedPercent(share)}%`))].join(' / ');

  if (!viewer.viewerCanReadBudgets || (!loading && !budget?.viewerCanReceive)) return <NotFoundPage />;

  async function write() {
    const done = await send((file) => writeTransfers({ file, budgetId: id, basis, locale: i18n.locale }));
    if (!done) return;
    const { written, amount } = done;
    const flash = t`Dana masuk ${format.rupiah(amount)} dicatat dari ${format.number(written)} transfer.`;
    navigate(tranchePart(id, 1, null), { state: { flash } });
  }

  return (
    <Page
      title={t`Dana masuk dari berkas`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: `/anggaran/${id}`, label: budget?.name ?? '…' },
        { to: tranchePart(id, 1, null), label: t`Dana masuk per tahap` },
      ]}
    >
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {checked ? (
        <TransferCheck checked={checked} isBusy={isBusy} onWrite={write} onOtherFile={forget} />
      ) : (
        <div className={classes.start}>
          <p>
            {t`Satu baris untuk satu transfer: kode desa, jumlah, nomor SP2D, tanggal masuk, dan tahap. Paling banyak 20.000 baris.`}
          </p>
          <p>
            <a href="/budgets/transfers/template.xlsx" download>
              <Icon name="download" /> {t`Unduh templat`}
            </a>
          </p>
          <RadioField
            id="basis"
            name="basis"
            label={t`Jumlah dalam berkas`}
            value={basis}
            onChange={(value) => setBasis(value as Basis)}
            choices={[
              { value: 'share', label: t`Hanya bagian untuk iuran` },
              {
                value: 'grant',
                label: t`Seluruh dana yang diterima unit`,
                hint: t`Portal mencatat ${shares} dari tiap jumlah untuk iuran. Anggapannya: tiap tahap dibagi seperti seluruh dananya.`,
              },
            ]}
          />
          {isBusy ? <Waiting rows={4} /> : <FileChooser onFile={check} />}
          <p>
            <Link to={tranchePart(id, 1, null)}>{t`Catat tanpa berkas`}</Link>
          </p>
        </div>
      )}
    </Page>
  );
}

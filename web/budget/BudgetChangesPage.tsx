import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FigureRow } from '../ui/FigureRow.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { AgeChangeForm } from './AgeChangeForm.tsx';
import { BudgetChangesDocument } from './BudgetChanges.generated.ts';
import { ChangeRefuseForm } from './ChangeRefuseForm.tsx';
import { ChangeRequestNotice } from './ChangeRequestNotice.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { QuotaChangeForm } from './QuotaChangeForm.tsx';
import { UnitAddForm } from './UnitAddForm.tsx';
import { UnitRemoveForm } from './UnitRemoveForm.tsx';
import { UnitsRenumberForm } from './UnitsRenumberForm.tsx';

type Act = 'add' | 'remove' | 'renumber' | 'quota' | 'age' | 'refuse';

const pageSize = 50;

/** What changed at an approved budget by a further decree, and what may be changed. */
export function BudgetChangesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const paging = useCursorStack();
  const query = useQuery(BudgetChangesDocument, {
    variables: { id, first: pageSize, after: paging.after },
    skip: !viewer.viewerCanReadBudgets,
    fetchPolicy: 'cache-and-network',
  });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<Act | null>(null);
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const titles: Record<Act, string> = {
    add: t`Tambah unit`,
    remove: t`Keluarkan unit`,
    renumber: t`Pakai kode baru`,
    quota: t`Ubah kuota`,
    age: t`Ubah batas umur`,
    refuse: budget?.changeRequest?.isOwn ? t`Tarik kembali permintaan` : t`Tolak permintaan`,
  };

  if (!viewer.viewerCanReadBudgets || (query.data && !budget && !query.loading)) return <NotFoundPage />;
  const form = budget && {
    ...{ budget, onClose: () => setAct(null) },
    onDone: (message: string) => {
      setAct(null);
      setNews(message);
    },
  };
  const outdated = budget?.outdatedUnits ?? [];
  const merged = outdated.filter(({ isMerged }) => isMerged);
  return (
    <Page
      title={t`Perubahan anggaran`}
      listPage={paging.number}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: `/anggaran/${id}`, label: budget?.name ?? '…' },
      ]}
      lead={t`Yang diubah sesudah anggaran disetujui, masing-masing dengan SK dan alasannya.`}
      acts={
        budget?.viewerCanChange && (
          <>
            <LinkButton to={`/anggaran/${id}/pembagian`} variant="default">
              {t`Bagi dari berkas`}
            </LinkButton>
            {(['age', 'quota', 'remove', 'add'] as const).map((one) => (
              <Button key={one} variant="default" onClick={() => setAct(one)}>
                {titles[one]}
              </Button>
            ))}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {query.error && !budget && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!budget && !query.error && <Waiting rows={8} />}
      {budget && form && (
        <>
          {outdated.length > 0 && (
            <Notice
              tone="warn"
              title={t`${format.number(outdated.length)} unit masih memakai kode wilayah lama`}
              acts={
                budget.viewerCanChange &&
                merged.length === 0 && (
                  <Button variant="default" size="xs" onClick={() => setAct('renumber')}>
                    {titles.renumber}
                  </Button>
                )
              }
            >
              {merged.length > 0
                ? t`Kode ${merged.map(({ formerCode }) => formerCode).join(', ')} kini satu desa dengan unit lain. Keluarkan salah satunya dulu.`
                : t`Peserta baru di desa itu belum dapat dicadangkan sampai kodenya diganti.`}
            </Notice>
          )}
          {budget.changeRequest && (
            <ChangeRequestNotice
              request={budget.changeRequest}
              onRefuse={() => setAct('refuse')}
              onDone={form.onDone}
            />
          )}
          <FigureRow
            figures={[
              { label: t`Disetujui`, value: format.rupiah(budget.approvedTotal ?? '0') },
              {
                label: t`Belum dibagi`,
                value: format.rupiah(budget.undivided),
                note: budget.undivided === '0' ? t`semua dana ada di unit` : t`dapat diberikan ke unit baru`,
              },
              { label: t`Unit`, value: format.number(budget.figures.units) },
            ]}
          />
          <Section title={t`Perubahan sesudah disetujui`}>
            <ChangeTable query={query} budget={budget} paging={paging} />
          </Section>
          <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={() => setAct(null)}>
            {act === 'add' && <UnitAddForm {...form} />}
            {act === 'remove' && <UnitRemoveForm {...form} />}
            {act === 'renumber' && <UnitsRenumberForm {...form} />}
            {act === 'quota' && <QuotaChangeForm {...form} />}
            {act === 'age' && <AgeChangeForm {...form} />}
            {act === 'refuse' && budget.changeRequest && (
              <ChangeRefuseForm request={budget.changeRequest} onClose={form.onClose} onDone={form.onDone} />
            )}
          </Dialog>
        </>
      )}
    </Page>
  );
}

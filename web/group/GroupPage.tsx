import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { CoverSummary } from '../contribution/CoverSummary.tsx';
import { Domiciles } from '../domicile/Domiciles.tsx';
import { MemberFigures } from '../home/MemberFigures.tsx';
import { GroupPaymentDialog } from '../payment/GroupPaymentDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { AdvanceGroupForm } from './AdvanceGroupForm.tsx';
import { CloseGroupForm } from './CloseGroupForm.tsx';
import { GroupActivities } from './GroupActivities.tsx';
import { GroupFactSheet } from './GroupFactSheet.tsx';
import { GroupHistory } from './GroupHistory.tsx';
import { GroupMous } from './GroupMous.tsx';
import { GroupNextStep } from './GroupNextStep.tsx';
import { GroupDocument } from './GroupPage.generated.ts';
import classes from './GroupPage.module.css';
import { GroupPhaseTag } from './GroupPhaseTag.tsx';

export function GroupPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(GroupDocument, { variables: { id } });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<'advance' | 'close' | 'pay' | null>(null);
  const group = data?.group;
  const viewer = data?.viewer;
  const mayPay = Boolean(viewer?.viewerCanReportPayments || viewer?.viewerCanRecordPayments);

  if (data && !group && !loading) {
    return <NotFoundPage />;
  }
  const dialog = group && {
    group,
    onClose: () => setAct(null),
    onDone: (message: string) => {
      setAct(null);
      setNews(message);
    },
  };
  return (
    <Page
      title={group?.name ?? t`Kelompok`}
      crumbs={[{ to: '/kelompok', label: t`Kelompok` }]}
      beside={group && <GroupPhaseTag phase={group.phase} isClosed={group.closedAt !== null} />}
      lead={group?.partner.name}
      acts={
        group && (
          <>
            {group.viewerCanEdit && (
              <LinkButton to={`/kelompok/${group.id}/ubah`} variant="default">
                {t`Ubah kelompok`}
              </LinkButton>
            )}
            {group.viewerCanAdvance && <Button onClick={() => setAct('advance')}>{t`Catat langkah`}</Button>}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!group && !error && <Waiting rows={8} />}
      {group && dialog && (
        <>
          <GroupNextStep group={group} />
          <Section
            title={t`Anggota`}
            beside={
              <span className={classes.ways}>
                {group.viewerCanCreateMember && (
                  <Link to={`/peserta/baru?mitra=${group.partner.id}&kelompok=${group.id}&kembali=kelompok`}>
                    {t`Tambah peserta`}
                  </Link>
                )}
                {group.viewerCanCreateMember && group.partner.viewerCanImportMembers && (
                  <Link to={`/impor/baru?mitra=${group.partner.id}&kelompok=${group.id}`}>
                    {t`Impor daftar peserta`}
                  </Link>
                )}
                {mayPay && group.memberCounts.registered > 0 && (
                  <button type="button" className={classes.way} onClick={() => setAct('pay')}>
                    {viewer?.viewerCanRecordPayments ? t`Catat pembayaran` : t`Laporkan sudah bayar`}
                  </button>
                )}
                {group.memberCounts.registered > 0 && (
                  <Link to={`/kelompok/${group.id}/setoran`}>{t`Lembar setoran`}</Link>
                )}
                <Link to={`/iuran?kelompok=${group.id}`}>{t`Iuran`}</Link>
                <Link to={`/pembayaran?kelompok=${group.id}`}>{t`Pembayaran`}</Link>
                <Link to={`/iuran/simulasi?kelompok=${group.id}`}>{t`Simulasi iuran`}</Link>
                <Link to={`/peserta?kelompok=${group.id}`}>{t`Lihat semua`}</Link>
              </span>
            }
          >
            <CoverSummary cover={group.cover} registered={group.memberCounts.registered} />
            <MemberFigures counts={group.memberCounts} groupId={group.id} expected={group.estimatedWorkers} />
          </Section>
          <GroupActivities group={group} />
          <FactsAndHistory history={<GroupHistory key={group.version} groupId={group.id} />}>
            <GroupFactSheet group={group} />
            <GroupMous mous={group.mous} />
            <Domiciles groupId={group.id} />
          </FactsAndHistory>
          {group.viewerCanClose && (
            <p className="no-print">
              <Button variant="subtle" color="red" size="xs" onClick={() => setAct('close')}>
                {t`Tutup kelompok`}
              </Button>
            </p>
          )}
          <Dialog
            title={act === 'close' ? t`Tutup kelompok: ${group.name}` : t`Catat langkah: ${group.name}`}
            isOpen={act === 'advance' || act === 'close'}
            onClose={dialog.onClose}
          >
            {act === 'advance' && <AdvanceGroupForm {...dialog} />}
            {act === 'close' && <CloseGroupForm {...dialog} />}
          </Dialog>
          <GroupPaymentDialog
            group={group}
            isOpen={act === 'pay'}
            isRecord={viewer?.viewerCanRecordPayments ?? false}
            onClose={dialog.onClose}
            onDone={(message) => {
              dialog.onDone(message);
              void refetch();
            }}
          />
        </>
      )}
    </Page>
  );
}

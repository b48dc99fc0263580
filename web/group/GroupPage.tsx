import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { CoverSummary } from '../contribution/CoverSummary.tsx';
import { Domiciles } from '../domicile/Domiciles.tsx';
import { MemberFigures } from '../home/MemberFigures.tsx';
import { KpjForm } from '../member/KpjForm.tsx';
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
import { GroupPhaseTag } from './GroupPhaseTag.tsx';
import { type GroupAct, GroupTasks } from './GroupTasks.tsx';
import { GroupWays } from './GroupWays.tsx';
import { agreementInForce, groupTasks } from './group-tasks.ts';

export function GroupPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(GroupDocument, { variables: { id } });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<GroupAct | 'close' | null>(null);
  const group = data?.group;
  const viewer = data?.viewer;
  const mayReport = viewer?.viewerCanReportPayments ?? false;
  const mayRecord = viewer?.viewerCanRecordPayments ?? false;

  if (data && !group && !loading) {
    return <NotFoundPage />;
  }
  const tasks = group ? groupTasks(group) : [];
  const mou = group ? agreementInForce(group.mous) : null;
  // what was done elsewhere than on the group itself changes what comes next for it
  const told = (message: string) => {
    setAct(null);
    setNews(message);
    void refetch();
  };
  const dialog = group && { group, onClose: () => setAct(null), onDone: told };
  const isFirstToAdvance = tasks[0]?.kind === 'contact' || tasks[0]?.kind === 'collect';
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
            {group.viewerCanAdvance && !isFirstToAdvance && (
              <Button variant="default" onClick={() => setAct('advance')}>{t`Catat langkah`}</Button>
            )}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!group && !error && <Waiting rows={8} />}
      {group && dialog && (
        <>
          <GroupTasks
            tasks={tasks}
            group={group}
            mou={mou}
            {...{ mayReport, mayRecord }}
            onAct={setAct}
            onNews={told}
          />
          <GroupNextStep group={group} />
          <Section
            title={t`Anggota`}
            beside={<GroupWays group={group} mou={mou} mayReport={mayReport} mayRecord={mayRecord} onAct={setAct} />}
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
            isRecord={mayRecord}
            onClose={dialog.onClose}
            onDone={told}
          />
          <Dialog title={t`Isi KPJ: ${group.name}`} isOpen={act === 'kpj'} onClose={dialog.onClose}>
            {act === 'kpj' && <KpjForm groupId={group.id} onClose={dialog.onClose} onDone={told} />}
          </Dialog>
        </>
      )}
    </Page>
  );
}

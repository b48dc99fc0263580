import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { TargetReturnForm } from './TargetReturnForm.tsx';
import { TargetApproveDocument, type TargetFactsFragment, TargetsApproveDocument } from './Targets.generated.ts';

interface TargetWaitingProps {
  targets: readonly TargetFactsFragment[];
  year: number;
  /** How many of them the viewer may approve at once. */
  canApprove: number;
  onDone: (message: string) => void;
}

/** Proposals that wait for somebody else than who made them. */
export function TargetWaiting({ targets, year, canApprove, onDone }: TargetWaitingProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [approve] = useMutation(TargetApproveDocument, { refetchQueries: 'active' });
  const [approveAll] = useMutation(TargetsApproveDocument, { refetchQueries: 'active' });
  const [returning, setReturning] = useState<TargetFactsFragment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function settle(ask: () => Promise<readonly { message: string }[] | undefined>, message: string) {
    setProblem(null);
    const wrong = await ask().catch(() => undefined);
    if (wrong === undefined) setProblem(t`Tidak terkirim. Coba lagi.`);
    else if (wrong[0]) setProblem(wrong[0].message);
    else onDone(message);
  }
  const approveOne = ({ id, version }: TargetFactsFragment) =>
    settle(
      async () => (await approve({ variables: { id, version } })).data?.targetApprove.userErrors,
      t`Target disetujui dan berlaku.`,
    );
  const approveYear = () =>
    settle(
      async () => (await approveAll({ variables: { year } })).data?.targetsApprove.userErrors,
      t`Semua usulan disetujui dan berlaku.`,
    );

  const columns: DataColumn<TargetFactsFragment>[] = [
    {
      ...{ id: 'what', header: t`Usulan untuk`, isRowHeader: true, grows: true },
      cell: ({ office, mou, segment }) => (
        <>
          {office && <Link to={`/target/${office.id}?tahun=${year}`}>{office.name}</Link>}
          {mou && ` · ${mou.title}`} · {segment}
        </>
      ),
    },
    {
      ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'first', isWhole: true },
      cell: ({ askedPeople }) => format.number(askedPeople ?? 0),
    },
    {
      ...{ id: 'rupiah', header: t`Rupiah`, align: 'end', phone: 'second', isWhole: true },
      cell: ({ askedRupiah }) => (askedRupiah === null ? '–' : format.rupiah(askedRupiah)),
    },
    {
      ...{ id: 'by', header: t`Diusulkan oleh`, phone: 'second', isWhole: true },
      cell: ({ askedByName, askedAt }) => `${askedByName}${askedAt ? `, ${format.dateTime(askedAt)}` : ''}`,
    },
    {
      ...{ id: 'acts', header: t`Tindakan`, isAct: true, phone: 'second' },
      cell: (target) => (
        <>
          {target.viewerCanApprove && (
            <Button size="compact-sm" variant="subtle" onClick={() => approveOne(target)}>
              {t`Setujui`}
              <span className="visually-hidden">{` ${target.office?.name ?? ''} ${target.segment}`}</span>
            </Button>
          )}
          {target.viewerCanReturn && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setReturning(target)}>
              {target.viewerCanApprove ? t`Kembalikan` : t`Tarik usulan`}
              <span className="visually-hidden">{` ${target.office?.name ?? ''} ${target.segment}`}</span>
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Section
      title={t`Usulan yang menunggu persetujuan`}
      beside={
        canApprove > 1 && (
          <Button variant="default" size="xs" onClick={approveYear}>
            {t`Setujui semua (${format.number(canApprove)})`}
          </Button>
        )
      }
    >
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {targets.every(({ viewerCanApprove }) => !viewerCanApprove) && (
        <p className="quiet">{t`Orang lain di kantor yang berwenang harus menyetujuinya.`}</p>
      )}
      <DataTable
        caption={t`Usulan target yang menunggu persetujuan`}
        isDense
        columns={columns}
        rows={targets}
        rowKey={({ id }) => id}
      />
      <Dialog title={t`Kembalikan usulan`} isOpen={returning !== null} onClose={() => setReturning(null)}>
        {returning && (
          <TargetReturnForm
            target={returning}
            onClose={() => setReturning(null)}
            onDone={(message) => {
              setReturning(null);
              onDone(message);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}

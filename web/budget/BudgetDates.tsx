import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SubsidyStage } from '../apollo/schema.generated.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { BudgetPapers } from './BudgetPapers.tsx';
import { BudgetDatesDocument, DeadlineDoneDocument, type DeadlineFragment } from './Deadlines.generated.ts';
import { DeadlinesForm } from './DeadlinesForm.tsx';
import { useStageWords } from './useStageWords.ts';

/** By when each stage has to be done and who has to act, those that are late first; and the papers of the budget. */
export function BudgetDates({ budgetId }: { budgetId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(BudgetDatesDocument, { variables: { id: budgetId } });
  const [mark] = useMutation(DeadlineDoneDocument);
  const [isSetting, setSetting] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const budget = data?.subsidyBudget;

  async function markDone(stage: SubsidyStage, isDone: boolean) {
    const variables = { budgetId, stage, doneOn: isDone ? jakartaDate(new Date()) : null };
    const answer = (await mark({ variables }).catch(() => null))?.data?.subsidyDeadlineDone;
    setRefusals(answer ? answer.userErrors.map(({ message }) => message) : [t`Tidak terkirim. Coba lagi.`]);
  }

  const columns = useDeadlineColumns(budget?.viewerCanKeepDates ? markDone : null);
  if (!budget) return null;
  return (
    <>
      <Section
        title={t`Tenggat tiap tahapan`}
        beside={
          budget.viewerCanKeepDates && (
            <Button variant="default" size="xs" className="no-print" onClick={() => setSetting(true)}>
              {t`Atur tenggat`}
            </Button>
          )
        }
      >
        {refusals.map((refusal) => (
          <Notice key={refusal} tone="error" role="alert" title={refusal} />
        ))}
        {budget.deadlines.length === 0 ? (
          <EmptyState title={t`Belum ada tenggat`}>
            {t`Isi tenggat tiap tahapan agar yang terlambat terlihat di sini dan di beranda.`}
          </EmptyState>
        ) : (
          <DataTable
            caption={t`Tenggat tiap tahapan anggaran`}
            columns={columns}
            rows={budget.deadlines}
            rowKey={({ stage }) => stage}
          />
        )}
        <Dialog title={t`Atur tenggat`} isOpen={isSetting} onClose={() => setSetting(false)}>
          <DeadlinesForm budgetId={budgetId} deadlines={budget.deadlines} onClose={() => setSetting(false)} />
        </Dialog>
      </Section>
      <BudgetPapers budget={budget} />
    </>
  );
}

function useDeadlineColumns(
  onMark: ((stage: SubsidyStage, isDone: boolean) => void) | null,
): DataColumn<DeadlineFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useStageWords();
  return [
    { id: 'stage', header: t`Tahapan`, isRowHeader: true, grows: true, cell: ({ stage }) => words[stage].name },
    { id: 'who', header: t`Yang harus bertindak`, phone: 'second', cell: ({ stage }) => words[stage].who },
    { id: 'due', header: t`Tenggat`, phone: 'first', isWhole: true, cell: ({ dueOn }) => format.date(dueOn) },
    {
      ...{ id: 'state', header: t`Keadaan`, phone: 'second', isWhole: true },
      cell: ({ doneOn, doneByName, overdue }) =>
        doneOn ? (
          t`Selesai ${format.date(doneOn)}, dicatat ${doneByName ?? ''}`
        ) : overdue ? (
          <Tag tone="warn" icon="alert">
            {t`Lewat tenggat`}
          </Tag>
        ) : (
          t`Belum selesai`
        ),
    },
    ...(onMark
      ? [
          {
            ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' as const },
            cell: ({ stage, doneOn }: DeadlineFragment) => (
              <Button variant="subtle" size="compact-sm" onClick={() => onMark(stage, doneOn === null)}>
                {doneOn === null ? t`Tandai selesai` : t`Belum selesai`}
                <span className="visually-hidden">: {words[stage].name}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}

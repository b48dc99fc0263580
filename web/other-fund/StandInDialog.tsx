import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { AskForm } from '../clarification/AskForm.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { spanWithin } from './month-ranges.ts';
import { NextInLine } from './NextInLine.tsx';
import { MemberFundingDocument, type PayingBudgetFragment, PayingBudgetsDocument } from './OtherFund.generated.ts';

/** What can be done about somebody whom another fund pays for. */
export type StandInAct = 'ask' | 'next';

interface StandInDialogProps {
  act: StandInAct | null;
  person: { readonly id: string; readonly name: string } | null;
  /** Months that the other fund has taken. */
  taken: readonly string[];
  onClose: () => void;
  onAsked: (clarificationId: string) => void;
}

/** Asks the branch about a person, or takes the next in line, in the open budget that pays for the person's agreement. */
export function StandInDialog({ act, person, taken, onClose, onAsked }: StandInDialogProps) {
  const { t } = useLingui();
  const { budget, error, isWaiting, refetch } = usePayingBudget(act === null ? null : (person?.id ?? null));
  const span = budget && (spanWithin(taken, budget) ?? budget);
  const title = act === 'ask' ? t`Minta klarifikasi` : t`Calon berikutnya`;
  return (
    <Dialog title={person ? `${title}: ${person.name}` : title} isOpen={act !== null} onClose={onClose} size="lg">
      {error && <RequestFailure error={error} onRetry={refetch} />}
      {isWaiting && <Waiting rows={4} />}
      {!isWaiting && !error && !budget && (
        <EmptyState title={t`Tidak ada anggaran terbuka untuk orang ini`}>
          {t`Anggaran perjanjiannya belum disetujui atau sudah ditutup, atau bukan wewenang Anda.`}
        </EmptyState>
      )}
      {person && budget && act === 'ask' && (
        <AskForm memberId={person.id} budget={budget} taken={taken} onClose={onClose} onDone={onAsked} />
      )}
      {person && budget && span && act === 'next' && (
        <NextInLine
          budgetId={budget.id}
          memberId={person.id}
          span={{ firstMonth: span.firstMonth, months: span.months }}
        />
      )}
    </Dialog>
  );
}

/** The open budget that pays for a member's agreement and that the viewer may use; the first where there are more. */
function usePayingBudget(memberId: string | null) {
  const funding = useQuery(MemberFundingDocument, { variables: { id: memberId ?? '' }, skip: memberId === null });
  const member = funding.data?.member;
  const partnerId = member?.partner.id ?? '';
  const budgets = useQuery(PayingBudgetsDocument, { variables: { partnerId }, skip: !partnerId });
  const budget: PayingBudgetFragment | undefined = budgets.data?.subsidyBudgets.nodes.find(
    ({ mou, viewerCanUse }) => viewerCanUse && mou?.id === member?.mou?.id,
  );
  return {
    budget,
    error: funding.error ?? budgets.error,
    isWaiting: funding.loading || budgets.loading,
    refetch: () => {
      funding.refetch();
      if (partnerId) budgets.refetch();
    },
  };
}

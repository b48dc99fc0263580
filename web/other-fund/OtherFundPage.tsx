import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { regionName } from '../region/region-name.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetOtherFundDocument, type OtherFundFoundFragment, PayingBudgetDocument } from './OtherFund.generated.ts';
import { OtherFundQuestion, type OtherFundQuestionAsked } from './OtherFundQuestion.tsx';
import { type StandInAct, StandInDialog } from './StandInDialog.tsx';
import { useMonthWords } from './useMonthWords.ts';

const pageSize = 20;

/** The people of a budget whom another fund pays for, by name, for a reason that is put on record. */
export function OtherFundPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useMonthWords();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(PayingBudgetDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadMembers,
  });
  const [ask, asking] = useMutation(BudgetOtherFundDocument, { fetchPolicy: 'no-cache' });
  const [question, setQuestion] = useState<OtherFundQuestionAsked | null>(null);
  const [people, setPeople] = useState<readonly OtherFundFoundFragment[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ person: OtherFundFoundFragment; act: StandInAct } | null>(null);
  const [hasAsked, setAsked] = useState(false);
  const budget = data?.subsidyBudget;
  if (!viewer.viewerCanReadMembers || (data && !budget && !loading)) return <NotFoundPage />;

  async function load(asked: OtherFundQuestionAsked, after: string | null) {
    setRefusal(null);
    const { reason, ...input } = asked;
    const variables = { budgetId: id, input, reason, first: pageSize, after };
    const answer = (await ask({ variables }).catch(() => null))?.data?.subsidyOtherFund;
    if (!answer?.people) {
      setRefusal(answer?.userErrors[0]?.message ?? t`Tidak terkirim. Coba lagi.`);
      return;
    }
    setQuestion(asked);
    setPeople(after === null ? answer.people : [...(people ?? []), ...answer.people]);
    setCursor(answer.endCursor);
  }

  return (
    <Page
      title={t`Dibayar sumber dana lain`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={t`Orang yang bulannya tidak dapat dicadangkan, karena dana lain sudah membayar. Hanya bulan, bukan siapa yang membayar.`}
    >
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!budget && !error && <Waiting rows={6} />}
      {budget && <OtherFundQuestion budget={budget} isBusy={asking.loading} onAsk={(asked) => load(asked, null)} />}
      {refusal && <Notice tone="error" role="alert" title={refusal} />}
      {hasAsked && <Notice tone="done" role="status" title={t`Pertanyaan dikirim ke kantor cabang.`} />}
      {people?.length === 0 && (
        <EmptyState title={t`Tidak ada yang dibayar sumber dana lain`}>
          {t`Semua peserta terdaftar pada bulan itu dapat dicadangkan, sejauh kuota dan dananya cukup.`}
        </EmptyState>
      )}
      {people && people.length > 0 && (
        <DataTable
          caption={t`Orang yang dibayar sumber dana lain`}
          rows={people}
          rowKey={({ member }) => member.id}
          columns={[
            {
              ...{ id: 'name', header: t`Nama`, isRowHeader: true, isWhole: true },
              cell: ({ member }) => <Link to={`/peserta/${member.id}`}>{member.name}</Link>,
            },
            {
              ...{ id: 'village', header: t`Desa/kelurahan`, phone: 'second', isWhole: true },
              cell: ({ member }) => regionName(member.village),
            },
            {
              ...{ id: 'months', header: t`Bulan yang sudah dibayar`, phone: 'second', grows: true },
              cell: ({ months }) => words.list(months),
            },
            ...(budget?.viewerCanUse
              ? [
                  {
                    ...{ id: 'act', header: t`Tindakan`, isAct: true, isWhole: true, phone: 'second' as const },
                    cell: (person: OtherFundFoundFragment) => (
                      <>
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t`Pilih calon berikutnya untuk ${person.member.name}`}
                          onClick={() => setChosen({ person, act: 'next' })}
                        >
                          {t`Calon berikutnya`}
                        </Button>{' '}
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={t`Minta klarifikasi tentang ${person.member.name}`}
                          onClick={() => setChosen({ person, act: 'ask' })}
                        >
                          {t`Minta klarifikasi`}
                        </Button>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {question && cursor && (
        <p className="no-print">
          <Button
            variant="default"
            aria-disabled={asking.loading}
            onClick={() => !asking.loading && load(question, cursor)}
          >
            {t`Tampilkan ${pageSize} orang berikutnya`}
          </Button>
        </p>
      )}
      <StandInDialog
        act={chosen?.act ?? null}
        person={chosen?.person.member ?? null}
        taken={chosen?.person.months ?? []}
        onClose={() => setChosen(null)}
        onAsked={() => {
          setChosen(null);
          setAsked(true);
        }}
      />
    </Page>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { MemberStatusTag } from '../member/MemberStatusTag.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { NextInLineDocument, type NextInLineQuery, StandInReserveDocument } from './OtherFund.generated.ts';
import { useMonthWords } from './useMonthWords.ts';

type Next = NextInLineQuery['subsidyNextInLine'][number];

interface NextInLineProps {
  budgetId: string;
  memberId: string;
  span: { readonly firstMonth: string; readonly months: number };
}

/** Who waits in the same village and category; one press puts a registered one in. */
export function NextInLine({ budgetId, memberId, span }: NextInLineProps) {
  const { t } = useLingui();
  const words = useMonthWords();
  const key = useRef(crypto.randomUUID());
  const { data, error, loading, refetch } = useQuery(NextInLineDocument, {
    variables: { budgetId, memberId, span },
    fetchPolicy: 'network-only',
  });
  const [reserve, reserving] = useMutation(StandInReserveDocument, { refetchQueries: 'active' });
  const [news, setNews] = useState<{ tone: 'done' | 'warn' | 'error'; title: string } | null>(null);
  const people = data?.subsidyNextInLine;

  async function putIn({ member }: Next) {
    const asked = { ...span, memberIds: [member.id] };
    const answer = (await reserve({ variables: { budgetId, span: asked, key: key.current } }).catch(() => null))?.data
      ?.subsidyReserve;
    key.current = crypto.randomUUID();
    const refusal = answer?.userErrors[0]?.message;
    if (!answer || refusal) setNews({ tone: 'error', title: refusal ?? t`Tidak terkirim. Coba lagi.` });
    else if (answer.people)
      setNews({ tone: 'done', title: t`${member.name} dicadangkan untuk ${answer.personMonths ?? 0} bulan.` });
    else if (answer.elsewhere)
      setNews({ tone: 'warn', title: t`${member.name} juga sudah dibayar sumber dana lain. Pilih calon berikutnya.` });
    else setNews({ tone: 'warn', title: t`Kuota atau dana unit tidak cukup untuk ${member.name}.` });
  }

  return (
    <>
      <p>{t`Dari desa dan kategori yang sama, yang paling lama terdaftar di atas.`}</p>
      {news && <Notice tone={news.tone} role={news.tone === 'error' ? 'alert' : 'status'} title={news.title} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!people && loading && <Waiting rows={4} />}
      {people?.length === 0 && (
        <EmptyState title={t`Tidak ada calon yang menunggu`}>
          {t`Kuota kategori ini penuh, atau belum ada calon yang cukup umur di desa ini.`}
        </EmptyState>
      )}
      {people && people.length > 0 && (
        <DataTable
          caption={t`Calon berikutnya`}
          rows={people}
          rowKey={({ member }) => member.id}
          columns={[
            {
              ...{ id: 'name', header: t`Nama`, isRowHeader: true, grows: true },
              cell: ({ member }) => <Link to={`/peserta/${member.id}`}>{member.name}</Link>,
            },
            {
              ...{ id: 'status', header: t`Status`, phone: 'second' },
              cell: ({ member }) => <MemberStatusTag status={member.status} />,
            },
            {
              ...{ id: 'months', header: t`Bulan yang dapat diisi`, phone: 'second' },
              cell: ({ firstMonth, lastMonth }) => words.range(firstMonth, lastMonth),
            },
            {
              ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' },
              cell: (row) =>
                row.member.status === 'REGISTERED' ? (
                  <Button
                    size="xs"
                    variant="default"
                    aria-disabled={reserving.loading}
                    onClick={() => !reserving.loading && putIn(row)}
                    aria-label={t`Masukkan ${row.member.name}`}
                  >
                    {t`Masukkan`}
                  </Button>
                ) : (
                  <LinkButton to={`/peserta/${row.member.id}`} size="xs" variant="default">
                    {t`Lengkapi KPJ dulu`}
                  </LinkButton>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { PriceRules } from '../tariff/PriceRules.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { MemberContributionsDocument, type MemberContributionsQuery } from './MemberContributions.generated.ts';
import classes from './MemberContributions.module.css';
import { contributionLooks, useContributionWords } from './useContributionWords.ts';

type Month = NonNullable<MemberContributionsQuery['member']>['contributions'][number];

/** The months of a member in a year: what each costs, whether it is paid, and by which rules. */
export function MemberContributions({ memberId }: { memberId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useContributionWords();
  const thisYear = Number(jakartaDate(new Date()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [explained, setExplained] = useState<Month | null>(null);
  const { data, error, refetch } = useQuery(MemberContributionsDocument, { variables: { id: memberId, year } });
  const member = data?.member;
  const cover = member?.cover;
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2];

  return (
    <Section title={t`Iuran`}>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!member && !error && <Waiting rows={4} />}
      {member && (
        <>
          <p>
            {cover ? (
              <>
                <strong>{words.cover[cover.state]}</strong>
                {cover.paidUntil && t`, dibayar sampai ${format.month(cover.paidUntil)}`}
                {cover.consecutive > 0 && t`, ${format.number(cover.consecutive)} bulan berturut-turut`}
              </>
            ) : (
              t`Belum ada bulan iuran yang dicatat.`
            )}
          </p>
          <SelectField
            id="contribution-year"
            label={t`Tahun`}
            size="xs"
            characters={10}
            value={String(year)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            data={years.map(String)}
          />
          {member.contributions.length === 0 ? (
            <p>{t`Tidak ada iuran pada tahun ini.`}</p>
          ) : (
            <DataTable
              caption={t`Iuran tahun ${year}`}
              rows={member.contributions}
              rowKey={(month) => month.month}
              columns={[
                { id: 'month', header: t`Bulan`, isRowHeader: true, cell: ({ month }) => format.month(month) },
                {
                  id: 'state',
                  header: t`Keadaan`,
                  phone: 'second',
                  cell: ({ state }) => <Tag {...contributionLooks[state]}>{words.state[state]}</Tag>,
                },
                { id: 'due', header: t`Jatuh tempo`, phone: 'hidden', cell: ({ dueOn }) => format.date(dueOn) },
                {
                  id: 'payment',
                  header: t`Pembayaran`,
                  phone: 'second',
                  cell: ({ paymentId }) =>
                    paymentId && <Link to={`/pembayaran/${paymentId}`}>{t`Lihat pembayaran`}</Link>,
                },
                {
                  id: 'amount',
                  header: t`Jumlah`,
                  align: 'end',
                  phone: 'first',
                  cell: (month) => (
                    <button type="button" className={classes.amount} onClick={() => setExplained(month)}>
                      {format.rupiah(month.amount)}
                      <span className="visually-hidden">{t`, dasar perhitungan ${format.month(month.month)}`}</span>
                    </button>
                  ),
                },
              ]}
            />
          )}
          <Dialog
            title={explained ? t`Iuran ${format.month(explained.month)}` : ''}
            isOpen={explained !== null}
            onClose={() => setExplained(null)}
          >
            {explained && <PriceRules quote={{ months: [explained] }} />}
          </Dialog>
        </>
      )}
    </Section>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { ClarificationQuery } from './Clarification.generated.ts';

type Month = NonNullable<NonNullable<ClarificationQuery['subsidyClarification']>['otherSide']>[number];

/** What the other fund has taken, for who answers: whose it is where that is the own branch's, else the months alone. */
export function OtherSide({ months }: { months: readonly Month[] }) {
  const { t } = useLingui();
  const words = useMonthWords();
  const sides = [...Map.groupBy(months, ({ memberId, paid }) => `${memberId} ${paid}`).entries()];
  return (
    <Section title={t`Yang tercatat pada dana lain`}>
      {months.length === 0 && <p>{t`Tidak ada lagi bulan yang dibayar atau dicadangkan dana lain.`}</p>}
      {months.length > 0 && (
        <LineList>
          {sides.map(([key, of]) => {
            const [first] = of;
            return (
              <li key={key}>
                <span>
                  {first?.memberId && first.partner ? (
                    <Link to={`/peserta/${first.memberId}`}>{first.partner.name}</Link>
                  ) : (
                    t`Mitra di luar wilayah kantor ini`
                  )}
                </span>
                <span className="figures">
                  {words.list(of.map(({ month }) => month))}{' '}
                  <Tag tone={first?.paid ? 'done' : 'quiet'} icon={first?.paid ? 'check' : 'clock'}>
                    {first?.paid ? t`dibayar` : t`dicadangkan`}
                  </Tag>
                </span>
              </li>
            );
          })}
        </LineList>
      )}
    </Section>
  );
}

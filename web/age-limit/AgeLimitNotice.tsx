import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AgeLimitCountsDocument } from './AgeLimit.generated.ts';

interface AgeLimitNoticeProps {
  budgetId: string;
  regionCode: string | null;
}

/** How many come to an age limit of a budget, and the way to them; nothing where nobody does. */
export function AgeLimitNotice({ budgetId, regionCode }: AgeLimitNoticeProps) {
  const { t } = useLingui();
  const { data } = useQuery(AgeLimitCountsDocument, { variables: { id: budgetId, regionCode } });
  const counts = data?.subsidyBudget?.ageLimitCounts;
  if (!counts || counts.tooOld + counts.oldEnough === 0) return null;
  const to = `/anggaran/${budgetId}/umur${regionCode ? `?wilayah=${regionCode}` : ''}`;
  return (
    <Notice
      tone={counts.tooOld > 0 ? 'warn' : 'info'}
      title={
        counts.tooOld > 0 ? (
          <Plural
            value={counts.tooOld}
            one="# orang melewati batas umur dalam tiga bulan"
            other="# orang melewati batas umur dalam tiga bulan"
          />
        ) : (
          <Plural
            value={counts.oldEnough}
            one="# orang mencapai umur terendah dalam tiga bulan"
            other="# orang mencapai umur terendah dalam tiga bulan"
          />
        )
      }
      acts={
        <LinkButton to={to} variant="default" size="xs">
          {t`Lihat batas umur`}
        </LinkButton>
      }
    >
      {t`Siapkan penggantinya sebelum bulan terakhir mereka.`}
    </Notice>
  );
}

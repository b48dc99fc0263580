import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Section } from '../ui/Section.tsx';
import { AgreementWorkDocument } from './HomeWork.generated.ts';
import { useAgreementWork } from './useAgreementWork.ts';
import { WorkList } from './WorkList.tsx';

/** What of agreements, months, targets and papers waits for the viewer, above what the portal has reminded of. */
export function AgreementWork() {
  const { t } = useLingui();
  const { data } = useQuery(AgreementWorkDocument, { fetchPolicy: 'cache-and-network' });
  const workOf = useAgreementWork();
  const work = data ? workOf(data.home) : [];
  if (work.length === 0) return null;
  return (
    <Section title={t`Yang menunggu Anda`}>
      <WorkList work={work} />
    </Section>
  );
}

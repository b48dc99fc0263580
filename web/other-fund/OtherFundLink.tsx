import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { OpenBudgetsDocument } from './OtherFund.generated.ts';

/** The way from a count to who they are; nothing where no open budget pays for the agreement. */
export function OtherFundLink({ mouId }: { mouId: string }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { data } = useQuery(OpenBudgetsDocument, { skip: !viewer.viewerCanReadBudgets });
  const budget = data?.subsidyBudgets.nodes.find(({ mou }) => mou?.id === mouId);
  return budget ? <Link to={`/anggaran/${budget.id}/dana-lain`}>{t`Lihat siapa`}</Link> : null;
}

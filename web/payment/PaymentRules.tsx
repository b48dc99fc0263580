import { useQuery } from '@apollo/client/react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { PaymentSpanInput } from '../apollo/schema.generated.ts';
import { PriceRules } from '../tariff/PriceRules.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { PaymentRulesDocument } from './Payment.generated.ts';

/** Which rule gives each amount of the months that somebody is about to pay, with its regulation. */
export function PaymentRules({ span: { unit, firstMonth, months } }: { span: PaymentSpanInput }) {
  const { data, error, refetch } = useQuery(PaymentRulesDocument, { variables: { unit, firstMonth, months } });
  const answer = data?.contributionRules;
  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!answer) return <Waiting rows={4} />;
  const [problem] = answer.userErrors;
  return answer.months ? (
    <PriceRules quote={{ months: answer.months }} />
  ) : (
    <Notice tone="warn" title={problem?.message ?? ''} />
  );
}

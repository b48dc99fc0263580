import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './SimulationResult.module.css';
import type { Quote } from './SimulationResult.tsx';
import { stretchesOf } from './simulation.ts';

/** Where a discount holds: what one person pays until when, and what comes after it, also beyond the months asked about. */
export function PriceSteps({ quote }: { quote: Quote }) {
  const { t } = useLingui();
  const format = useFormat();
  const { months, afterDiscount } = quote;
  const adjustments = months.flatMap((month) => month.lines.flatMap((line) => line.adjustment ?? []));
  const discount = adjustments.at(-1);
  if (!discount) return null;
  const steps = stretchesOf(months).map((step, index, all) => ({
    ...step,
    // the discount outlasts the months asked about: it holds until the month before the price changes
    to: index === all.length - 1 && afterDiscount ? monthBefore(afterDiscount.month) : step.to,
    isLast: index === all.length - 1 && !afterDiscount,
  }));
  if (afterDiscount) {
    const { month, perPerson } = afterDiscount;
    steps.push({ from: month, to: month, months: 1, perPerson, isDiscounted: false, isLast: true });
  }

  return (
    <Notice tone="info" title={t`Seorang sebulan, ada keringanan untuk sementara`}>
      <ul className={classes.steps}>
        {steps.map((step) => (
          <li key={step.from} className="figures">
            {step.isLast ? (
              <>
                {t`mulai ${format.month(step.from)}`} <strong>{format.rupiah(step.perPerson)}</strong>
              </>
            ) : (
              <>
                <strong>{format.rupiah(step.perPerson)}</strong> {t`sampai ${format.month(step.to)}`},
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        {discount.name}: {discount.regulation} {discount.article}
      </p>
    </Notice>
  );
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

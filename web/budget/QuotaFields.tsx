import { useLingui } from '@lingui/react/macro';
import { TextField } from '../ui/fields.tsx';
import classes from './BudgetFields.module.css';
import { wholeNumber } from './typed-number.ts';

export interface TypedQuotas {
  mme: string;
  pr: string;
  other: string;
}

const parts = ['mme', 'pr', 'other'] as const;

interface QuotaFieldsProps {
  /** The first box bears it; the others follow. */
  id: string;
  value: TypedQuotas;
  problem: string | undefined;
  onChange: (value: TypedQuotas) => void;
}

/** People by category that a unit may carry in a month. */
export function QuotaFields({ id, value, problem, onChange }: QuotaFieldsProps) {
  const { t } = useLingui();
  const labels = {
    mme: t`Miskin ekstrem (MME)`,
    pr: t`Pekerja rentan (PR)`,
    other: t({ message: 'Lainnya', context: 'kuota' }),
  };
  return (
    <fieldset className={classes.quotas}>
      <legend>{t`Kuota per unit (orang)`}</legend>
      {problem && <p className={classes.problem}>{problem}</p>}
      <div className={classes.row}>
        {parts.map((part) => (
          <TextField
            key={part}
            id={part === 'mme' ? id : `${id}.${part}`}
            label={labels[part]}
            characters={6}
            inputMode="numeric"
            className="figures"
            value={value[part]}
            onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What was typed as numbers of people; null where it is none. An empty box is nobody. */
export function readQuotas(typed: TypedQuotas): { mme: number; pr: number; other: number } | null {
  const [mme, pr, other] = parts.map((part) => wholeNumber(typed[part].trim() || '0'));
  return mme == null || pr == null || other == null ? null : { mme, pr, other };
}

/** Quotas as they are typed; nobody where there are none yet. */
export function typedQuotas(quotas: { mme: number; pr: number; other: number } | undefined): TypedQuotas {
  return { mme: String(quotas?.mme ?? 0), pr: String(quotas?.pr ?? 0), other: String(quotas?.other ?? 0) };
}

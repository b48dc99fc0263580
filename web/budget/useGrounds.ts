import { useLingui } from '@lingui/react/macro';
import { type ChangeEvent, useState } from 'react';
import { useDateProblem } from '../form/useDateProblem.ts';
import { noDate } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { useReason } from './useReason.ts';

const shortest = 3;

/** Why an approved budget is changed and by which decree: what the boxes need, and what is wrong with what stands in them. */
export function useGrounds(prefix: string) {
  const { t } = useLingui();
  const readDate = useDateProblem();
  const reason = useReason(`${prefix}-reason`);
  const [decree, setDecree] = useState('');
  const [day, setDay] = useState(noDate);
  const ids = { reason: `${prefix}-reason`, decree: `${prefix}-decree`, decreeOn: `${prefix}-decree-on.day` };
  const read = readDate(day, ids.decreeOn);
  return {
    ids,
    reason: reason.field,
    decree: {
      ...{ id: ids.decree, label: t`Nomor SK perubahan`, value: decree },
      onChange: (event: ChangeEvent<HTMLInputElement>) => setDecree(event.currentTarget.value),
    },
    day: { id: `${prefix}-decree-on`, legend: t`Tanggal SK perubahan`, value: day, onChange: setDay },
    written: { reason: reason.text, decree: decree.trim(), decreeOn: read.date ?? '' },
    problems: (): FieldProblem[] => [
      ...reason.problems(),
      ...(decree.trim().length < shortest
        ? [{ fieldId: ids.decree, message: t`Isi nomor SK, paling sedikit ${shortest} huruf.` }]
        : []),
      ...read.problems,
    ],
  };
}

export type GroundsForm = ReturnType<typeof useGrounds>;

import { useLingui } from '@lingui/react/macro';
import { type ChangeEvent, useState } from 'react';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';

const shortest = 5;

/** The reason that an act asks for: what its box needs, and what is wrong with what stands in it. */
export function useReason(id: string) {
  const { t } = useLingui();
  const [written, setWritten] = useState('');
  const text = written.trim();
  return {
    text,
    field: {
      ...{ id, label: t`Alasan`, value: written },
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setWritten(event.currentTarget.value),
    },
    problems: (): FieldProblem[] =>
      text.length < shortest ? [{ fieldId: id, message: t`Tuliskan alasan, paling sedikit ${shortest} huruf.` }] : [],
  };
}

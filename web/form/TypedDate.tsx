import type { ChangeEvent } from 'react';
import type { DateParts } from '../format/date-parts.ts';
import { DateField } from '../ui/DateField.tsx';

interface TypedDateProps {
  id: string;
  legend: string;
  problem?: string | undefined;
  value: DateParts;
  onChange: (value: DateParts) => void;
}

/** The three boxes of a date, for a form that keeps its own state. */
export function TypedDate({ id, legend, problem, value, onChange }: TypedDateProps) {
  const box = (part: keyof DateParts) => ({
    name: `${id}.${part}`,
    value: value[part],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...value, [part]: event.currentTarget.value }),
  });
  return (
    <DateField id={id} legend={legend} problem={problem} day={box('day')} month={box('month')} year={box('year')} />
  );
}

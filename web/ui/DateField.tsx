import { useLingui } from '@lingui/react/macro';
import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './DateField.module.css';

interface DateFieldProps {
  /** The ids of the three boxes begin with it: `<id>.day`, `<id>.month`, `<id>.year`. */
  id: string;
  legend: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** What ties each box to the form. */
  day: TextInputProps;
  month: TextInputProps;
  year: TextInputProps;
}

/** A date that people know by heart: three boxes to type in, no calendar to leaf through. */
export function DateField({ id, legend, hint, problem, day, month, year }: DateFieldProps) {
  const { t } = useLingui();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const describedBy = [hint && hintId, problem && problemId].filter(Boolean).join(' ') || undefined;
  const boxes = [
    { part: 'day', label: t`Tanggal`, registration: day, width: 64, length: 2 },
    { part: 'month', label: t`Bulan`, registration: month, width: 64, length: 2 },
    { part: 'year', label: t`Tahun`, registration: year, width: 88, length: 4 },
  ];
  return (
    <fieldset className={classes.date} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {hint && (
        <p id={hintId} className={classes.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={problemId} className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.boxes}>
        {boxes.map((box) => (
          <TextInput
            key={box.part}
            id={`${id}.${box.part}`}
            label={box.label}
            inputMode="numeric"
            autoComplete="off"
            maxLength={box.length}
            error={Boolean(problem)}
            styles={{ root: { width: box.width }, label: { fontSize: 13, fontWeight: 400 } }}
            {...box.registration}
          />
        ))}
      </div>
    </fieldset>
  );
}

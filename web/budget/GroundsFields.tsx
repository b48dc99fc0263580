import { TypedDate } from '../form/TypedDate.tsx';
import { TextAreaField, TextField } from '../ui/fields.tsx';
import type { GroundsForm } from './useGrounds.ts';

interface GroundsFieldsProps {
  grounds: GroundsForm;
  problemOf: (fieldId: string) => string | undefined;
}

/** The decree that changes an approved budget, and why. */
export function GroundsFields({ grounds: { ids, reason, decree, day }, problemOf }: GroundsFieldsProps) {
  return (
    <>
      <TextField {...decree} characters={40} problem={problemOf(ids.decree)} />
      <TypedDate {...day} problem={problemOf(ids.decreeOn)} />
      <TextAreaField {...reason} problem={problemOf(ids.reason)} />
    </>
  );
}

import { useLingui } from '@lingui/react/macro';
import { type DateParts, readDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';

/** Reads a date that has to be given; says in words why it is none. */
export function useDateProblem() {
  const { t } = useLingui();
  return (parts: DateParts, fieldId: string): { date: string | null; problems: FieldProblem[] } => {
    const reading = readDateParts(parts);
    if (reading.kind === 'date') {
      return { date: reading.date, problems: [] };
    }
    const messages = {
      empty: t`Isi tanggal.`,
      incomplete: t`Isi tanggal, bulan, dan tahun.`,
      impossible: t`Tanggal ini tidak ada. Contoh: 3 5 1990.`,
    };
    return { date: null, problems: [{ fieldId, message: messages[reading.kind] }] };
  };
}

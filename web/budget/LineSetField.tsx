import { useLingui } from '@lingui/react/macro';
import { SelectField } from '../ui/fields.tsx';
import { type BudgetFormValues, type LineSet, lineSetOf, linesFor } from './budget-form.ts';
import { useBudgetWords } from './useBudgetWords.ts';

type Lines = BudgetFormValues['lines'];

interface LineSetFieldProps {
  lines: Lines;
  problem: string | undefined;
  onChange: (lines: Lines) => void;
  characters?: number;
}

/** Which units get money, and whether villages and wards have a line each. */
export function LineSetField({ lines, problem, onChange, characters }: LineSetFieldProps) {
  const { t } = useLingui();
  const words = useBudgetWords();
  return (
    <SelectField
      id="lines"
      label={t`Unit penerima`}
      {...(characters && { characters })}
      problem={problem}
      value={lineSetOf(lines)}
      onChange={(event) => onChange(linesFor(event.currentTarget.value as LineSet, lines))}
      data={[
        { value: 'ANY', label: words.unitKind.ANY },
        { value: 'VILLAGE', label: t`Desa saja` },
        { value: 'WARD', label: t`Kelurahan saja` },
        { value: 'APART', label: t`Desa dan kelurahan terpisah` },
      ]}
    />
  );
}

import { useLingui } from '@lingui/react/macro';
import { FieldList, FieldListItem } from '../form/FieldList.tsx';
import { useFormat } from '../format/useFormat.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import classes from './Simulation.module.css';
import { assumedKinds, type FormAssumption, mostAssumptions, newAssumption } from './simulation-form.ts';
import { useAssumedWords } from './useAssumedWords.ts';

interface AssumedFieldsProps {
  assumed: readonly FormAssumption[];
  /** Where a new one begins. */
  firstMonth: string;
  problemOf: (fieldId: string) => string | undefined;
  onChange: (assumed: FormAssumption[]) => void;
}

/** What is supposed of the tariff from a month on; the tariff of the portal stays as it is. */
export function AssumedFields({ assumed, firstMonth, problemOf, onChange }: AssumedFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useAssumedWords();
  const set = (at: number, changed: Partial<FormAssumption>) =>
    onChange(assumed.map((one, place) => (place === at ? { ...one, ...changed } : one)));

  return (
    <FieldList
      legend={t`Andaian tarif`}
      {...(assumed.length < mostAssumptions && {
        add: { label: t`Tambah andaian`, onAdd: () => onChange([...assumed, newAssumption(firstMonth)]) },
      })}
    >
      {assumed.length === 0 && <p className={classes.hint}>{t`Tanpa andaian, tarif resmi tiap bulan yang dipakai.`}</p>}
      {assumed.map((one, at) => {
        const number = format.number(at + 1);
        const id = (name: string) => `assumed.${at}.${name}`;
        const typed = (field: 'jkk' | 'jkm' | 'factor', label: string, isMoney: boolean) => (
          <TextField
            id={id(field)}
            label={label}
            characters={isMoney ? 14 : 8}
            {...(isMoney && { leftSection: 'Rp' })}
            inputMode={isMoney ? 'numeric' : 'decimal'}
            className="figures"
            problem={problemOf(id(field))}
            value={one[field]}
            onChange={(event) => set(at, { [field]: event.currentTarget.value })}
          />
        );
        const month = (field: 'from' | 'last', fieldId: string, label: string, hint?: string) => (
          <TextField
            id={fieldId}
            type="month"
            label={label}
            hint={hint}
            characters={14}
            problem={problemOf(fieldId)}
            value={one[field]}
            onChange={(event) => set(at, { [field]: event.currentTarget.value })}
          />
        );
        return (
          <FieldListItem
            key={one.key}
            legend={t`Andaian ${number}`}
            removeLabel={t`Hapus andaian ${number}`}
            onRemove={() => onChange(assumed.filter((_, place) => place !== at))}
          >
            <SelectField
              id={id('kind')}
              label={t`Yang berubah`}
              value={one.kind}
              onChange={(event) =>
                set(at, { kind: assumedKinds.find((known) => known === event.currentTarget.value) ?? one.kind })
              }
              data={assumedKinds.map((value) => ({ value, label: words[value] }))}
            />
            {month('from', id('from'), t`Mulai bulan`)}
            {one.kind === 'AMOUNT' && typed('jkk', t`JKK seorang sebulan`, true)}
            {one.kind === 'AMOUNT' && typed('jkm', t`JKM seorang sebulan`, true)}
            {one.kind === 'DISCOUNT' && typed('factor', t`Yang tetap dibayar (%)`, false)}
            {one.kind === 'DISCOUNT' && month('last', id('until'), t`Bulan terakhir`, t`Kosong: tanpa batas.`)}
          </FieldListItem>
        );
      })}
    </FieldList>
  );
}

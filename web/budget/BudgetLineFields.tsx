import { useLingui } from '@lingui/react/macro';
import { FieldList, FieldListItem } from '../form/FieldList.tsx';
import { FormPart } from '../form/FormPart.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useFormat } from '../format/useFormat.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import classes from './BudgetFields.module.css';
import { type FormLine, type FormTranche, newTranche } from './budget-form.ts';
import { grantSplits, useBudgetWords } from './useBudgetWords.ts';

const mostTranches = 12;

interface BudgetLineFieldsProps {
  line: FormLine;
  index: number;
  problemOf: (fieldId: string) => string | undefined;
  onChange: (line: FormLine) => void;
}

/** One way of the money: what is granted, how much of it pays for whom, and when it comes. */
export function BudgetLineFields({ line, index, problemOf, onChange }: BudgetLineFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const id = (name: string) => `lines.${index}.${name}`;
  const set = (changed: Partial<FormLine>) => onChange({ ...line, ...changed });
  const setTranche = (at: number, changed: Partial<FormTranche>) =>
    set({ tranches: line.tranches.map((tranche, place) => (place === at ? { ...tranche, ...changed } : tranche)) });
  const quota = (field: 'mme' | 'pr' | 'other', fieldId: string, label: string) => (
    <TextField
      id={fieldId}
      label={label}
      characters={6}
      inputMode="numeric"
      className="figures"
      value={line[field]}
      error={problemOf(id('quotas')) ? true : undefined}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const quotaProblem = problemOf(id('quotas'));
  const trancheProblem = problemOf(id('tranches'));

  return (
    <FormPart legend={t`Jalur dana: ${words.unitKind[line.unitKind]}`}>
      <SelectField
        id={id('split')}
        label={t`Arti jumlah dana`}
        characters={40}
        value={line.split}
        onChange={(event) =>
          set({ split: grantSplits.find((known) => known === event.currentTarget.value) ?? line.split })
        }
        data={grantSplits.map((value) => ({ value, label: words.split[value] }))}
      />
      <div className={classes.row}>
        <TextField
          id={id('grant')}
          label={line.split === 'EACH' ? t`Dana per unit` : t`Dana semua unit`}
          characters={18}
          leftSection="Rp"
          inputMode="numeric"
          className="figures"
          problem={problemOf(id('grant'))}
          value={line.grant}
          onChange={(event) => set({ grant: event.currentTarget.value })}
        />
        <TextField
          id={id('share')}
          label={t`Bagian untuk iuran (%)`}
          characters={8}
          inputMode="decimal"
          className="figures"
          problem={problemOf(id('share'))}
          value={line.share}
          onChange={(event) => set({ share: event.currentTarget.value })}
        />
      </div>
      <fieldset className={classes.quotas}>
        <legend>{t`Kuota per unit (orang)`}</legend>
        {quotaProblem && <p className={classes.problem}>{quotaProblem}</p>}
        <div className={classes.row}>
          {quota('mme', id('quotas'), t`Miskin ekstrem (MME)`)}
          {quota('pr', id('quotas.pr'), t`Pekerja rentan (PR)`)}
          {quota('other', id('quotas.other'), t({ message: 'Lainnya', context: 'kuota' }))}
        </div>
      </fieldset>
      <TextField
        id={id('channel')}
        label={t`Rekening penyalur`}
        optionalMark={t`boleh kosong`}
        hint={t`Misalnya: APBD kabupaten ke rekening desa.`}
        problem={problemOf(id('channel'))}
        value={line.channel}
        onChange={(event) => set({ channel: event.currentTarget.value })}
      />
      <FieldList
        legend={t({ message: 'Tahap', context: 'dana' })}
        {...(line.tranches.length < mostTranches && {
          add: { label: t`Tambah tahap`, onAdd: () => set({ tranches: [...line.tranches, newTranche()] }) },
        })}
      >
        {line.tranches.map((tranche, at) => {
          const number = format.number(at + 1);
          return (
            <FieldListItem
              key={tranche.key}
              legend={t`Tahap ${number}`}
              removeLabel={t`Hapus tahap ${number}`}
              onRemove={() => set({ tranches: line.tranches.filter((_, place) => place !== at) })}
            >
              <TextField
                id={at === 0 ? id('tranches') : id(`tranches.${at}.share`)}
                label={t`Bagian tahap (%)`}
                characters={8}
                inputMode="decimal"
                className="figures"
                problem={at === 0 ? trancheProblem : undefined}
                value={tranche.share}
                onChange={(event) => setTranche(at, { share: event.currentTarget.value })}
              />
              <TypedDate
                id={id(`tranches.${at}.on`)}
                legend={t`Diperkirakan cair`}
                problem={problemOf(id(`tranches.${at}.on.day`))}
                value={tranche.expectedOn}
                onChange={(expectedOn) => setTranche(at, { expectedOn })}
              />
            </FieldListItem>
          );
        })}
      </FieldList>
    </FormPart>
  );
}

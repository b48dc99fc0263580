import { useLingui } from '@lingui/react/macro';
import { SelectField, TextField } from '../ui/fields.tsx';
import classes from './EarmarkForm.module.css';
import { type Earmark, unreadFields } from './earmark.ts';

interface EarmarkFormProps {
  earmark: Earmark;
  funds: readonly { code: string; label: string }[];
  problems: readonly { field?: string | null; message: string }[];
  onChange: (next: Partial<Earmark>) => void;
}

/** What units are granted and whom it is to protect; each change is answered at once. */
export function EarmarkForm({ earmark, funds, problems, onChange }: EarmarkFormProps) {
  const { t } = useLingui();
  const unread = unreadFields(earmark);
  const answered = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const number = (field: 'quota' | 'units' | 'months', id: string, label: string) => (
    <TextField
      id={id}
      label={label}
      characters={8}
      inputMode="numeric"
      className="figures"
      value={earmark[field]}
      problem={unread.includes(field) ? t`Tulis angka bulat, misalnya 50.` : answered(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );

  return (
    <form className={`${classes.form} no-print`} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        id="dana"
        label={t`Dana per unit`}
        characters={16}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        value={earmark.grant}
        problem={unread.includes('grant') ? t`Tulis rupiah tanpa sen, misalnya 100.000.000.` : answered('grant')}
        onChange={(event) => onChange({ grant: event.currentTarget.value })}
      />
      <TextField
        id="bagian"
        label={t`Bagian untuk iuran (%)`}
        characters={8}
        inputMode="decimal"
        className="figures"
        value={earmark.share}
        problem={unread.includes('share') ? t`Tulis persen, misalnya 10 atau 12,5.` : answered('share')}
        onChange={(event) => onChange({ share: event.currentTarget.value })}
      />
      {number('quota', 'kuota', t`Kuota per unit (orang)`)}
      {number('units', 'unit', t`Jumlah unit`)}
      <TextField
        id="mulai"
        type="month"
        label={t`Bulan pertama`}
        characters={14}
        value={earmark.from}
        problem={unread.includes('from') ? t`Pilih bulan, misalnya 2026-11.` : answered('from')}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      {number('months', 'bulan', t`Jumlah bulan`)}
      <SelectField
        id="sumber"
        label={t`Sumber dana`}
        data={funds.map(({ code, label }) => ({ value: code, label }))}
        value={earmark.fund}
        problem={answered('fundSource')}
        onChange={(event) => onChange({ fund: event.currentTarget.value })}
      />
    </form>
  );
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { spanFromNow } from '../budget/cover-months.ts';
import { type Span, SpanFields } from '../budget/SpanFields.tsx';
import { FormPart } from '../form/FormPart.tsx';
import { jakartaDate } from '../format/date.ts';
import { RadioField } from '../ui/RadioField.tsx';
import { EnrolmentMonthsDocument } from './MemberForm.generated.ts';

interface MemberMonthsFieldsProps {
  mouId: string;
  value: Span | null;
  onChange: (months: Span | null) => void;
}

/** Months that are reserved with the registration, where an approved budget of the agreement pays some. */
export function MemberMonthsFields({ mouId, value, onChange }: MemberMonthsFieldsProps) {
  const { t } = useLingui();
  const { data } = useQuery(EnrolmentMonthsDocument, { variables: { mouId } });
  const cover = data?.mou?.enrolmentMonths ?? [];
  if (cover.length === 0) return null;
  const presentMonth = jakartaDate(new Date()).slice(0, 7);
  return (
    <FormPart legend={t`Bulan dari anggaran`}>
      <RadioField
        id="months-who"
        name="months-who"
        label={t`Cadangkan bulan sekaligus`}
        value={value === null ? 'none' : 'some'}
        onChange={(choice) => onChange(choice === 'none' ? null : spanFromNow(cover, presentMonth))}
        choices={[
          { value: 'none', label: t`Tidak: daftarkan saja` },
          { value: 'some', label: t`Ya, untuk peserta ber-KPJ yang muat dalam kuota desanya` },
        ]}
      />
      {value && <SpanFields idPrefix="months" cover={cover} value={value} onChange={onChange} />}
    </FormPart>
  );
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { OccupationFilterDocument } from './OccupationFilter.generated.ts';

/** Of which trade or position; asked for when the filters are opened. */
export function OccupationFilter({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useLingui();
  const { data } = useQuery(OccupationFilterDocument);
  return (
    <FilterSelect
      label={t`Pekerjaan atau jabatan`}
      value={value}
      onChange={onChange}
      choices={(data?.occupations ?? []).map(({ code, label }) => [code, label] as const)}
    />
  );
}

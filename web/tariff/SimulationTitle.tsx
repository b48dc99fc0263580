import { useLingui } from '@lingui/react/macro';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';

/** What the sheet is and from when, where it is said once more in another language. */
export function SimulationTitle({ group }: { group: { readonly name: string } | null | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      <h2>{group ? t`Simulasi iuran: ${group.name}` : t`Simulasi iuran`}</h2>
      <p>{t`Perhitungan per ${format.date(jakartaDate(new Date()))}, bukan tagihan.`}</p>
    </>
  );
}

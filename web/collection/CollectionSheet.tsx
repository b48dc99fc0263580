import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { RowCheck } from '../ui/RowCheck.tsx';
import { useScrollRegion } from '../ui/useScrollRegion.ts';
import type { GroupCollectionQuery } from './Collection.generated.ts';
import classes from './CollectionSheet.module.css';

type Sheet = NonNullable<GroupCollectionQuery['groupCollection']['sheet']>;

interface CollectionSheetProps {
  sheet: Sheet;
  /** The month whose boxes can be ticked here. */
  month: string;
  ticked: readonly string[];
  /** Left out where the viewer reports nothing. */
  onTick?: ((memberId: string) => void) | undefined;
}

/** A row a member, a box a month: to be marked with a pen on paper, and with a click for the month in question. */
export function CollectionSheet({ sheet, month, ticked, onTick }: CollectionSheetProps) {
  const { t } = useLingui();
  const format = useFormat();
  const region = useScrollRegion();
  const isOn = new Set(ticked);

  function cell(row: Sheet['rows'][number], { month: of, state }: Sheet['rows'][number]['months'][number]) {
    if (state === 'PAID') return <span>{t`✓ dibayar`}</span>;
    if (state === 'REPORTED') return <span>{t`dilaporkan`}</span>;
    if (state === 'NOT_OWED') return <span>–</span>;
    if (of !== month || !onTick) return <span className={classes.box} role="img" aria-label={t`Belum dibayar`} />;
    const label = t`${row.name} menyerahkan uang untuk ${format.month(of)}`;
    return <RowCheck label={label} isOn={isOn.has(row.memberId)} onToggle={() => onTick(row.memberId)} />;
  }

  return (
    <section ref={region} className={classes.region} aria-label={t`Lembar setoran`}>
      <table className={classes.sheet}>
        <caption className="visually-hidden">{t`Lembar setoran`}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.amount}>
              {t`No`}
            </th>
            <th scope="col" className={classes.name}>
              {t`Nama`}
            </th>
            <th scope="col" className={classes.amount}>
              {t`Iuran ${format.month(month)} (Rp)`}
            </th>
            {sheet.months.map(({ month: of }) => (
              <th key={of} scope="col" className={classes.mark}>
                {format.month(of)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => {
            const priced = row.months.find((one) => one.month === month) ?? row.months[0];
            return (
              <tr key={row.memberId}>
                <td className={classes.amount}>{index + 1}</td>
                <th scope="row">{row.name}</th>
                <td className={classes.amount}>
                  {priced?.amount ? format.rupiah(priced.amount).replace('Rp', '') : t`belum dapat dihitung`}
                </td>
                {row.months.map((one) => (
                  <td key={one.month} className={classes.mark}>
                    {cell(row, one)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t`Belum dibayar`}</th>
            <td />
            {sheet.months.map(({ month: of, open, amount }) => (
              <td key={of} className={classes.mark}>
                {t`${format.number(open)} orang, ${format.rupiah(amount)}`}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div className={classes.sign}>
        <span>{t`Tanggal: ……………………`}</span>
        <span>{t`Ketua kelompok: ……………………`}</span>
      </div>
    </section>
  );
}

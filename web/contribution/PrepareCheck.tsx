import { Plural, useLingui } from '@lingui/react/macro';
import type { UnpricedReason } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ContributionsPrepareCheckQuery } from './ContributionsPrepare.generated.ts';

type Check = NonNullable<ContributionsPrepareCheckQuery['contributionsPrepareCheck']['check']>;

interface PrepareCheckProps {
  check: Check;
  /** It begins before the present month. */
  isPast: boolean;
  /** The figures are about months chosen before. */
  isStale?: boolean;
}

/** What writing the months would write: how many, for how much, and who has no price. */
export function PrepareCheck({ check, isPast, isStale }: PrepareCheckProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { registered, written, missing, amount, before, months, unpriced } = check;
  const title =
    missing > 0
      ? t`${format.number(missing)} bulan iuran akan dicatat: ${format.rupiah(amount)}`
      : t`Tidak ada bulan yang perlu dicatat`;
  const pastRemark = missing > 0 && isPast && t`Bulan yang sudah lewat langsung tampak belum dibayar.`;
  const remark = registered === 0 ? t`Unit ini belum mempunyai peserta terdaftar.` : pastRemark;
  return (
    <>
      <Notice tone="info" role="status" title={title}>
        {remark}
      </Notice>
      {unpriced.length > 0 && <Unpriced rows={unpriced} />}
      <Facts
        absent="–"
        facts={[
          { label: t`Peserta terdaftar`, value: format.number(registered), figures: true },
          { label: t`Bulan iuran yang sudah ada`, value: format.number(written), figures: true },
          ...(before > 0
            ? [{ label: t`Sebelum terdaftar, tidak dicatat`, value: format.number(before), figures: true }]
            : []),
        ]}
      />
      {months.length > 1 && (
        <DataTable
          caption={t`Yang akan dicatat, bulan demi bulan`}
          rows={months}
          rowKey={(row) => row.month}
          isDense
          isStale={isStale}
          columns={[
            { id: 'month', header: t`Bulan`, isRowHeader: true, cell: (row) => format.month(row.month) },
            {
              id: 'written',
              header: t`Sudah ada`,
              align: 'end',
              phone: 'second',
              isNamedOnPhone: true,
              cell: (row) => format.number(row.written),
            },
            {
              id: 'missing',
              header: t`Akan dicatat`,
              align: 'end',
              phone: 'second',
              isNamedOnPhone: true,
              cell: (row) => format.number(row.missing),
            },
            { id: 'amount', header: t`Jumlah`, align: 'end', phone: 'first', cell: (row) => format.rupiah(row.amount) },
          ]}
        />
      )}
    </>
  );
}

function Unpriced({ rows }: { rows: Check['unpriced'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const spanOf = (months: readonly string[]) => {
    const [first = '', last = first] = [months[0], months.at(-1)];
    return first === last ? format.month(first) : `${format.month(first)} – ${format.month(last)}`;
  };
  const reasonOf = (reason: UnpricedReason, months: readonly string[]) =>
    ({
      WAGE_MISSING: t`upah belum diisi`,
      TARIFF_UNKNOWN: t`belum ada tarif untuk ${spanOf(months)}`,
      PROGRAMME_NOT_OFFERED: t`program perjanjian tidak tersedia untuk segmennya`,
      FUND_UNKNOWN: t`sumber dana perjanjian tidak dikenal`,
    })[reason];
  return (
    <Notice tone="warn" title={t`Sebagian belum dapat dihitung dan tidak dicatat`}>
      <ul className="figures">
        {rows.map(({ reason, people, personMonths, months }) => (
          <li key={reason}>
            <Plural value={people} one="# orang" other="# orang" />: {reasonOf(reason, months)} (
            <Plural value={personMonths} one="# bulan iuran" other="# bulan iuran" />)
          </li>
        ))}
      </ul>
    </Notice>
  );
}

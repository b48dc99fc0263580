import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { fullRegionName } from '../region/region-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CoverLapseUnitsDocument, type LapseUnitFragment } from './CoverLapsesPage.generated.ts';
import { LapseEmpty } from './LapseEmpty.tsx';
import { LapseMessage } from './LapseMessage.tsx';
import type { LapseListProps } from './LapsePeople.tsx';
import { readLapseUnitOrder } from './lapse-filter.ts';

const pageSize = 50;

/** The units that pay together, each with how many people it is about and what it costs to go on. */
export function LapseUnits({ kind, filter, paging }: LapseListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const viewer = useViewer();
  const [unit, setUnit] = useState<LapseUnitFragment | null>(null);
  const variables = { kind, filter, first: pageSize, after: paging.after, orderBy: readLapseUnitOrder(search) };
  const query = useQuery(CoverLapseUnitsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const page = (query.data ?? query.previousData)?.coverLapseUnits;
  const file = new URLSearchParams({
    kind,
    ...(filter.partnerId && { partner: filter.partnerId }),
    ...(filter.groupId && { group: filter.groupId }),
    ...(filter.mouId && { mou: filter.mouId }),
    ...(filter.regionCode && { region: filter.regionCode }),
  });
  const peopleOf = ({ group, village, mou, partner }: LapseUnitFragment) => {
    const next = new URLSearchParams(search);
    next.set('per', 'orang');
    next.set('mitra', partner.id);
    if (group) next.set('kelompok', group.id);
    if (village) next.set('wilayah', village.code);
    if (mou) next.set('mou', mou.id);
    return `/jatuh-tempo?${next}`;
  };
  const nameOf = ({ group, village }: LapseUnitFragment) => group?.name ?? (village ? fullRegionName(village) : '–');
  return (
    <>
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Unit yang perlindungannya berakhir`}
        pagerLabel={t`Halaman daftar unit`}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'name',
            header: t`Kelompok atau desa`,
            isRowHeader: true,
            cell: (row) => <Link to={peopleOf(row)}>{nameOf(row)}</Link>,
          },
          ...(viewer.partner === null
            ? [
                {
                  id: 'partner',
                  header: t`Mitra`,
                  phone: 'hidden' as const,
                  cell: ({ partner }: LapseUnitFragment) => partner.name,
                },
              ]
            : []),
          {
            id: 'until',
            header: t`Dibayar sampai`,
            phone: 'second',
            isNamedOnPhone: true,
            cell: ({ paidUntil, paidUntilLast }) => (
              <span className="figures">
                {format.month(paidUntil)}
                {paidUntilLast !== paidUntil && ` – ${format.month(paidUntilLast)}`}
              </span>
            ),
          },
          {
            id: 'people',
            header: t`Jumlah orang`,
            align: 'end',
            phone: 'second',
            isNamedOnPhone: true,
            cell: ({ people }) => format.number(people),
          },
          {
            id: 'amount',
            header: t`Perpanjangan termurah`,
            align: 'end',
            phone: 'first',
            cell: ({ amount }) => format.rupiah(amount),
          },
          {
            id: 'message',
            header: t`Pesan`,
            isAct: true,
            phone: 'second',
            cell: (row) => (
              <Button
                variant="default"
                size="xs"
                aria-label={t`Siapkan pesan untuk ${nameOf(row)}`}
                onClick={() => setUnit(row)}
              >
                {t`Siapkan pesan`}
              </Button>
            ),
          },
        ]}
        empty={<LapseEmpty />}
      />
      {page && page.nodes.length > 0 && (
        <p className="no-print">
          <a href={`/cover-lapses/units.csv?${file}`} download>
            {t`Unduh semua unit (CSV)`}
          </a>
        </p>
      )}
      <Dialog title={unit ? nameOf(unit) : ''} isOpen={unit !== null} onClose={() => setUnit(null)}>
        {unit && <LapseMessage unit={unit} name={nameOf(unit)} kind={kind} />}
      </Dialog>
    </>
  );
}

import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Message } from '../kernel/message.ts';
import type { UnitFiguresLine } from './unit-figures.queries.ts';

interface UnitColumn {
  readonly header: Message;
  readonly width: number;
  readonly cell: (unit: UnitFiguresLine) => XlsxCell;
}

/** Where a unit lies: in every file. */
export const unitPlaceColumns: readonly UnitColumn[] = [
  { header: { id: 'Kode', en: 'Code' }, width: 16, cell: ({ code }) => code },
  { header: { id: 'Desa/kelurahan', en: 'Village' }, width: 28, cell: ({ village }) => village },
  { header: { id: 'Kecamatan', en: 'District' }, width: 24, cell: ({ district }) => district },
  { header: { id: 'Kabupaten/kota', en: 'Regency or city' }, width: 26, cell: ({ regency }) => regency },
];

const money = (header: Message, of: (unit: UnitFiguresLine) => bigint): UnitColumn => ({
  ...{ header, width: 18 },
  cell: (unit) => String(of(unit)),
});

/** What a file may tell of a unit, by the names of the columns on the screen. */
export const unitFileColumns: Readonly<Record<string, UnitColumn>> = {
  quota: { header: { id: 'Kuota', en: 'Quota' }, width: 10, cell: ({ quota }) => quota },
  candidate: { header: { id: 'Diusulkan', en: 'Proposed' }, width: 10, cell: ({ candidate }) => candidate },
  valid: { header: { id: 'Data lengkap', en: 'Data complete' }, width: 12, cell: ({ valid }) => valid },
  registered: { header: { id: 'Terdaftar', en: 'Registered' }, width: 10, cell: ({ registered }) => registered },
  reservedPeople: {
    ...{ header: { id: 'Orang dicadangkan', en: 'People reserved' }, width: 16 },
    cell: ({ reservedPeople }) => reservedPeople,
  },
  paidPeople: {
    ...{ header: { id: 'Terlindungi bulan ini', en: 'Protected this month' }, width: 18 },
    cell: ({ paidPeople }) => paidPeople,
  },
  coveredUntil: {
    ...{ header: { id: 'Terlindungi sampai (paling awal)', en: 'Covered until (earliest)' }, width: 22 },
    cell: ({ coveredUntil }) => coveredUntil,
  },
  allocated: money({ id: 'Alokasi (Rp)', en: 'Allocated (Rp)' }, ({ allocated }) => allocated),
  reserved: money({ id: 'Dicadangkan (Rp)', en: 'Reserved (Rp)' }, ({ reserved }) => reserved),
  left: money({ id: 'Sisa (Rp)', en: 'Left (Rp)' }, ({ left }) => left),
  received: money({ id: 'Diterima (Rp)', en: 'Received (Rp)' }, ({ received }) => received),
  spent: money({ id: 'Dibayar (Rp)', en: 'Paid (Rp)' }, ({ spent }) => spent),
  spentAhead: money(
    { id: 'Dibayar sebelum dana masuk (Rp)', en: 'Paid before the money came (Rp)' },
    ({ spentAhead }) => spentAhead,
  ),
  reports: {
    ...{ header: { id: 'Laporan belum ada', en: 'Reports missing' }, width: 16 },
    cell: ({ reportsMissing }) => reportsMissing,
  },
};

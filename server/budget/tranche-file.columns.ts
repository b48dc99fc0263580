import type { Cell } from '../document/cell.ts';
import { namedColumn } from '../document/column-list.ts';
import type { Message } from '../kernel/message.ts';
import { cellText } from '../member-import/cell-text.ts';

/** Columns of a list of transfers, in the order of the template. */
export const transferColumns = {
  region: {
    header: { id: 'Kode desa/kelurahan', en: 'Village code' },
    known: /^(kode (wilayah|desa|kelurahan|kemendagri)( .*)?|region code|village code)$/,
    width: 20,
    format: {
      id: 'Kode Kemendagri desa atau kelurahan yang menerima.',
      en: 'Code of the village that received the money.',
    },
    example: '15.01.11.2009',
  },
  amount: {
    header: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' },
    known: /^(jumlah|nilai|rupiah|nominal|amount)( .*)?$/,
    width: 18,
    format: { id: 'Rupiah tanpa sen, lebih dari 0.', en: 'Rupiah without cents, more than 0.' },
    example: '3.000.000',
  },
  reference: {
    header: { id: 'Nomor SP2D', en: 'Transfer number (SP2D)' },
    known: /^((no|nomor) sp2d|sp2d|transfer number.*|sp2d number)$/,
    width: 26,
    format: {
      id: '3 sampai 80 huruf. Nomor yang sama untuk desa dan tahap yang sama hanya dicatat sekali.',
      en: '3 to 80 letters. The same number for one village and tranche is written down once.',
    },
    example: '00417/SP2D/2026',
  },
  receivedOn: {
    header: { id: 'Tanggal masuk', en: 'Received on' },
    known: /^((tanggal|tgl)( masuk| sp2d| transfer| cair)?|received on|date)$/,
    width: 16,
    format: { id: 'hh-bb-tttt, tidak sesudah hari ini.', en: 'dd-mm-yyyy, not after today.' },
    example: '01-03-2026',
  },
  tranche: {
    header: { id: 'Tahap', en: 'Tranche' },
    known: /^(tahap( ke)?|tranche)$/,
    width: 10,
    format: { id: 'Nomor tahap: 1, 2, dan seterusnya.', en: 'Number of the tranche: 1, 2 and so on.' },
    example: '1',
  },
} as const satisfies Record<
  string,
  { header: Message; known: RegExp; width: number; format: Message; example: string }
>;

export type TransferColumn = keyof typeof transferColumns;
export const transferColumnKeys = Object.keys(transferColumns) as TransferColumn[];

/** Which of our columns a header names. */
export const transferColumnOf = (header: Cell): TransferColumn | null => namedColumn(transferColumns, cellText(header));

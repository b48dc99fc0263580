import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Locale, Message } from '../kernel/message.ts';
import { peopleGap, peopleShare, rupiahGap, rupiahShare, type TargetLine } from './target-sums.ts';

/** A line of a file: whose it is, and its figures as the screen shows them. */
export interface TargetFileLine {
  readonly level: Message;
  readonly code: string;
  readonly name: string;
  readonly line: TargetLine;
}

interface TargetColumn {
  readonly header: Message;
  readonly width: number;
  readonly cell: (line: TargetFileLine, locale: Locale) => XlsxCell;
}

const BOTH: Message = { id: 'PU dan BPU', en: 'PU and BPU' };
const sum = (amount: bigint | null): XlsxCell => (amount === null ? null : Number(amount));
const column = (header: Message, width: number, cell: TargetColumn['cell']): TargetColumn => ({ header, width, cell });

/** Every figure of a line, in the order of the screen. */
export const targetFileColumns: readonly TargetColumn[] = [
  column({ id: 'Tingkat', en: 'Level' }, 16, ({ level }, locale) => level[locale]),
  column({ id: 'Kode', en: 'Code' }, 12, ({ code }) => code),
  column({ id: 'Kantor atau perjanjian', en: 'Office or agreement' }, 44, ({ name }) => name),
  column({ id: 'Segmen', en: 'Segment' }, 12, ({ line }, locale) => line.segment ?? BOTH[locale]),
  column({ id: 'Target (orang)', en: 'Target (people)' }, 14, ({ line }) => line.people),
  column({ id: 'Realisasi (orang)', en: 'Reached (people)' }, 14, ({ line }) => line.peopleReached),
  column({ id: 'Persen orang', en: 'Percent of people' }, 10, ({ line }) => peopleShare(line)),
  column({ id: 'Kurang (orang)', en: 'Missing (people)' }, 14, ({ line }) => peopleGap(line)),
  column({ id: 'Terbayar bulan ini (orang)', en: 'Paid this month (people)' }, 14, ({ line }) => line.peopleThisMonth),
  column({ id: 'Target di bawahnya (orang)', en: 'Target below (people)' }, 14, ({ line }) => line.peopleBelow),
  column({ id: 'Target (Rp)', en: 'Target (Rp)' }, 20, ({ line }) => sum(line.rupiah)),
  column({ id: 'Realisasi (Rp)', en: 'Reached (Rp)' }, 20, ({ line }) => sum(line.rupiahReached)),
  column({ id: 'Persen rupiah', en: 'Percent of rupiah' }, 10, ({ line }) => rupiahShare(line)),
  column({ id: 'Kurang (Rp)', en: 'Missing (Rp)' }, 20, ({ line }) => sum(rupiahGap(line))),
  column({ id: 'Bulan ini (Rp)', en: 'This month (Rp)' }, 20, ({ line }) => sum(line.rupiahThisMonth)),
  column({ id: 'Target di bawahnya (Rp)', en: 'Target below (Rp)' }, 20, ({ line }) => sum(line.rupiahBelow)),
];

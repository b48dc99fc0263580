import { type FileAnswer, sendFile } from '../form/send-file.request.ts';

export interface TransferProblem {
  row: number;
  column: 'region' | 'amount' | 'reference' | 'receivedOn' | 'tranche';
  code: string;
  message: string;
}

export interface CheckedTransfers {
  readyCount: number;
  known: number;
  /** Rupiah for contributions, as digits. */
  amount: string;
  unitsBlocked: number;
  problemCount: number;
  /** The first of them. */
  ready: { row: number; name: string; amount: string; reference: string; receivedOn: string; tranche: number }[];
  problems: TransferProblem[];
}

export interface WrittenTransfers {
  written: number;
  known: number;
  amount: string;
  unitsBlocked: number;
}

interface Sending {
  file: File;
  budgetId: string;
  /** `grant`: amounts are the whole grant of a unit, of which contributions have a share. */
  basis: 'share' | 'grant';
  locale: string;
}

const pathOf = ({ budgetId, basis }: Sending, part: string) =>
  `/budgets/${budgetId}/transfers${part}${basis === 'grant' ? '?basis=grant' : ''}`;

/** What would come of the list; nothing is kept. */
export const checkTransfers = (sending: Sending): Promise<FileAnswer<CheckedTransfers>> =>
  sendFile(sending.file, pathOf(sending, '/check'), sending.locale);

/** Writes the transfers down. What is written down already is not written twice. */
export const writeTransfers = (sending: Sending): Promise<FileAnswer<WrittenTransfers>> =>
  sendFile(sending.file, pathOf(sending, ''), sending.locale);

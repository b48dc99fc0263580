import type { SubsidyUnitKind } from '../apollo/schema.generated.ts';
import { type FileAnswer, sendFile } from '../form/send-file.request.ts';

export interface DivisionProblem {
  row: number;
  column: 'region' | 'name' | 'amount' | 'mme' | 'pr' | 'other';
  code: string;
  message: string;
}

/** What has to add up; rupiah as digits. */
export interface DivisionSum {
  /** null: all units of an approved budget. */
  unitKind: SubsidyUnitKind | null;
  whole: string;
  named: string;
  kept: string;
}

export interface CheckedDivision {
  isOpen: boolean;
  changed: number;
  readyCount: number;
  problemCount: number;
  leftOutCount: number;
  /** The first of them. */
  ready: {
    row: number;
    name: string;
    amount: string;
    before: string;
    quotas: { MME: number; PR: number; OTHER: number } | null;
  }[];
  problems: DivisionProblem[];
  sums: DivisionSum[];
  leftOut: { regionId: number; name: string; amount: string }[];
}

interface Sending {
  file: File;
  budgetId: string;
  locale: string;
}

/** What would come of the file; nothing is kept. */
export const checkDivision = ({ file, budgetId, locale }: Sending): Promise<FileAnswer<CheckedDivision>> =>
  sendFile(file, `/budgets/${budgetId}/division/check`, locale);

/** Divides the budget by the file, all units or none. @param grounds for a budget that is approved already */
export const sendDivision = (
  { file, budgetId, locale }: Sending,
  grounds: Record<string, string>,
): Promise<FileAnswer<CheckedDivision>> => sendFile(file, `/budgets/${budgetId}/division`, locale, {}, grounds);

/** Rupiah by which the units are more or less than they have to be. */
export const gapOf = ({ whole, named, kept }: DivisionSum): bigint => BigInt(named) + BigInt(kept) - BigInt(whole);

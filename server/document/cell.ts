import type { CalendarDate } from '../kernel/calendar-date.ts';

/** A number that the spreadsheet shows as a day. */
export interface DateCell {
  readonly date: CalendarDate;
}

/**
 * What stands in a cell. A number stays a number: whether it once was an identifier that lost its digits is for the
 * reader of the list to judge.
 */
export type Cell = string | number | DateCell | null;

/** Cells by column, from 0; empty ones may be missing. */
export type CellRow = Cell[];

/** Told row by row, numbered as the spreadsheet numbers them, from 1; false ends the reading. */
export type OnRow = (rowNumber: number, cells: CellRow) => boolean;

/** Between two pieces of the file: lets the consumer catch up and tells how far the reading is, 0 to 1. */
export type OnPause = (share: number) => Promise<void> | void;

export const MAX_COLUMNS = 256;

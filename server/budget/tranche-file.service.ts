import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import type { Sql } from '../database/sql.ts';
import { readFilledRows } from '../document/column-list.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { formatRupiah } from '../kernel/rupiah.ts';
import { linesOfBudgets } from './budget.queries.ts';
import { keptBudget } from './tranche.service.ts';
import { insertTransfers } from './tranche.store.ts';
import { codeOf, type JudgedTransfers, readTransfers, settleTransfers } from './tranche-file.check.ts';
import { transferColumnKeys, transferColumnOf } from './tranche-file.columns.ts';
import { blockedTransfers, knownRegionCodes, standingTransfers, unitCodes } from './tranche-file.queries.ts';

export interface TransferFile {
  readonly budgetId: string;
  readonly content: Buffer;
  /** Amounts are what a unit is granted, of which contributions have the share of its line. */
  readonly ofWholeGrant: boolean;
}

export interface CheckedTransfers extends JudgedTransfers {
  /** Rupiah for contributions of the rows that can be written down. */
  readonly amount: bigint;
  readonly unitsBlocked: number;
}

export const TRANSFER_ROWS_MAX = 20_000;

/** What would come of a file of transfers, row by row; nothing is written. @throws DomainError TRANSFER_FILE_*, FILE_* */
export function checkTransfers(ctx: ActContext, file: TransferFile): Promise<CheckedTransfers> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    await keptBudget(act, file.budgetId);
    return judge(ctx, act.sql, file);
  });
}

/**
 * Notes the transfers of a file: all that are not written down yet, or none where a row is wrong.
 * @throws DomainError TRANSFER_FILE_PROBLEMS, TRANCHE_KNOWN and as checkTransfers()
 */
export function receiveTransfers(ctx: ActContext, file: TransferFile): Promise<CheckedTransfers> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    await keptBudget(act, file.budgetId);
    const judged = await judge(ctx, act.sql, file);
    if (judged.problems.length > 0) throw new DomainError('TRANSFER_FILE_PROBLEMS');
    const entries = judged.ready.map((one) => ({ ...one, note: file.ofWholeGrant ? partNote(act, one) : null }));
    if (entries.length > 0 && !(await insertTransfers(act, entries))) throw new DomainError('TRANCHE_KNOWN');
    return judged;
  });
}

/** Says beside the entry that it is a part by assumption: 10% dari Rp30.000.000. */
function partNote({ viewer }: Act, { share, written }: { share: number; written: bigint }): string {
  const percent = (share / 100).toLocaleString(viewer.locale);
  const of = viewer.locale === 'id' ? 'dari' : 'of';
  return `${percent}% ${of} ${formatRupiah(written, viewer.locale)}`;
}

async function judge(ctx: ActContext, sql: Sql, file: TransferFile): Promise<CheckedTransfers> {
  const rows = await readFilledRows(file.content, {
    ...{ columns: transferColumnKeys, columnOf: transferColumnOf, needed: transferColumnKeys },
    ...{ rowsMax: TRANSFER_ROWS_MAX, headerCode: 'TRANSFER_FILE_HEADER' },
    ...{ longCode: 'TRANSFER_FILE_LONG', emptyCode: 'TRANSFER_FILE_EMPTY' },
  });
  const lines = new Map((await linesOfBudgets(sql, [file.budgetId])).map((line) => [line.id, line]));
  const units = new Map(
    (await unitCodes(sql, file.budgetId)).map(({ code, lineId, ...unit }) => {
      const line = lines.get(lineId);
      return [code, { ...unit, tranches: line?.tranches.length ?? 0, share: line?.share ?? 0 }];
    }),
  );
  const strange = rows.map(({ at }) => codeOf(at('region'))).filter((code) => !units.has(code));
  const regions = strange.length > 0 ? await knownRegionCodes(sql, [...new Set(strange)]) : new Set<string>();
  const read = readTransfers(rows, {
    ...{ today: businessDate(ctx.clock), ofWholeGrant: file.ofWholeGrant },
    unitOf: (code) => units.get(code),
    isRegion: (code) => regions.has(code),
  });
  const settled = settleTransfers(read.ready, await standingTransfers(sql, read.ready));
  const problems = [...read.problems, ...settled.problems].sort((a, b) => a.row - b.row);
  const amount = settled.ready.reduce((sum, one) => sum + one.amount, 0n);
  return { ...settled, problems, amount, unitsBlocked: await blockedTransfers(sql, settled.ready) };
}

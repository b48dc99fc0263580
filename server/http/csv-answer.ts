import type { FastifyReply } from 'fastify';
import { csvText } from '../document/csv-writer.ts';
import { DEMO_MARK } from '../document/demo-mark.ts';
import { instantText } from '../document/instant-text.ts';
import type { XlsxCell } from '../document/xlsx-writer.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate } from '../kernel/clock.ts';
import { formatMessage, type Message } from '../kernel/message.ts';
import { sendFile } from './file-answer.ts';

export interface CsvList {
  /** What the file is called before its day, `desa` for `desa-2026-11-21.csv`; says nothing about anybody. */
  readonly stem: string;
  /** What the rows are: their filter in words. */
  readonly about: string;
  readonly heads: readonly Message[];
  readonly rows: AsyncIterable<readonly XlsxCell[]> | Iterable<readonly XlsxCell[]>;
}

/** The name of a list's file today. */
export const csvName = ({ clock }: Pick<Context, 'clock'>, stem: string): string =>
  `${stem}-${businessDate(clock)}.csv`;

/** A list as separated text, row by row as they come: what it is about and when it was made, its heads, its rows. */
export async function sendCsv(ctx: Context, reply: FastifyReply, list: CsvList): Promise<FastifyReply> {
  const { demo } = await ctx.viewer();
  const about = `${list.about}, ${instantText(ctx.clock.now(), ctx.locale)}${demo ? ` (${DEMO_MARK})` : ''}`;
  const heads = list.heads.map((head) => formatMessage(head, ctx.locale));
  return sendFile(reply, csvName(ctx, list.stem), 'text/csv; charset=utf-8', csvText(lines(about, heads, list.rows)));
}

async function* lines(about: string, heads: readonly string[], rows: CsvList['rows']) {
  yield [about];
  yield heads;
  yield* rows;
}

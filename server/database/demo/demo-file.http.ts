import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { businessDate, type Clock } from '../../kernel/clock.ts';
import { demoDays } from './demo-days.ts';
import { demoWorkbook } from './demo-file.ts';
import { listVillages } from './demo-file-villages.ts';

const ROWS = 78_000;
const SEED = 1;

/**
 * Next year's list of Jambi to try an import with, made while it goes out: as the province sends it, and as the branch
 * gives it back with membership numbers. For a server that shows its demo accounts to everybody; the list names nobody, so
 * it asks for no session.
 */
export function demoFileRoutes(app: FastifyInstance, clock: Clock): void {
  const list = (isNumbered: boolean) => async (_request: FastifyRequest, reply: FastifyReply) => {
    const { nextStarts } = demoDays(businessDate(clock));
    const plan = { rows: ROWS, seed: SEED, coverFrom: nextStarts, villages: listVillages('15'), isNumbered };
    const name = `daftar-contoh-jambi-${nextStarts.slice(0, 4)}${isNumbered ? '-kpj' : ''}.xlsx`;
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .header('content-encoding', 'identity')
      .send(Readable.from(demoWorkbook(plan), { objectMode: false }));
  };
  app.get('/demo/list.xlsx', list(false));
  app.get('/demo/numbered-list.xlsx', list(true));
}

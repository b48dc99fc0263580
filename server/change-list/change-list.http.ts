import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { csvName, sendCsv } from '../http/csv-answer.ts';
import { fileHandlers } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { formatMessage } from '../kernel/message.ts';
import { recordTaken } from '../member-export/export-record.store.ts';
import { changeKindLabels } from './change-list.messages.ts';
import { allLines, changeListById } from './change-list.queries.ts';

const heads = [
  { id: 'Perubahan', en: 'Change' },
  { id: 'Nama', en: 'Name' },
  { id: 'NIK', en: 'NIK' },
  { id: 'KPJ', en: 'KPJ' },
  { id: 'Sejak', en: 'From' },
  { id: 'Desa/kelurahan', en: 'Village' },
  { id: 'Kabupaten/kota', en: 'Regency or city' },
] as const;
const ABOUT = { id: 'Mutasi {month}, {mou}', en: 'Changes of {month}, {mou}' } as const;

/** A frozen list as separated text, with masked numbers. It names people, so that it was taken is on record. */
export async function changeListRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf);
  app.get(
    '/change-lists/:id/people.csv',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'member:read');
      const { id } = request.params as { id: string };
      const list = isId(id) ? await changeListById(ctx.read, id) : null;
      if (!list) throw new DomainError('NOT_FOUND');
      const title = (await ctx.loaders.mou.load(list.mouId))?.title ?? '';
      const about = formatMessage(ABOUT, ctx.locale, { month: list.month, mou: title });
      const stem = formatMessage({ id: 'mutasi', en: 'changes' }, ctx.locale);
      const lines = await allLines(ctx.read, id);
      await ctx.act('memberExport:create', (act) =>
        recordTaken(
          act,
          {
            ...{ format: 'CSV', columns: ['NAME'], clearNik: false, purpose: null, orderBy: 'NAME' },
            ...{ selection: JSON.stringify({ changeList: id }), fileName: csvName(ctx, stem) },
          },
          { filter: about, columns: heads.map((head) => head[ctx.locale]).join(', ') },
          lines.length,
        ),
      );
      const rows = lines.map((line) => [
        ...[changeKindLabels[line.kind][ctx.locale], line.name, line.maskedNik, line.kpj, line.happenedOn],
        ...[line.village, line.regency],
      ]);
      return sendCsv(ctx, reply, { stem, about, heads, rows });
    }),
  );
}

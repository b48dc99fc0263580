import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import { columnTemplate } from '../document/column-template.ts';
import type { Context } from '../graphql/context.ts';
import { fileHandlers, sendFile, XLSX } from '../http/file-answer.ts';
import { problemAnswers } from '../http/problem-answer.ts';
import { bodyAround, takeUploads, type UploadShape, uploadedForm } from '../http/uploaded-file.ts';
import { isDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { textOf } from '../messages.ts';
import type { Grounds } from './change.check.ts';
import { divisionColumnKeys, divisionColumns } from './division-file.columns.ts';
import { type CheckedDivision, checkDivision, type DivisionFile, divideByFile } from './division-file.service.ts';
import { divisionRows } from './division-template.ts';

// reason, decree and its day
const list: UploadShape = { maxMb: 5, missingCode: 'FILE_MISSING', tooBigCode: 'FILE_TOO_BIG', fields: 3 };
const SHOWN = 200;
/** Names are an example here: what counts is how many they are. */
const LEFT_OUT_SHOWN = 20;

/**
 * Budgets divided by a file, beside GraphQL because it is one. The template has a row for each unit; a check answers row by
 * row and keeps nothing; dividing takes the same file once more.
 */
export async function divisionFileRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  await takeUploads(app);
  const handle = fileHandlers(scopeOf, textOf);
  const taking = bodyAround(list);

  app.get(
    '/budgets/:id/division/template.xlsx',
    handle(async (ctx, request, reply) => {
      assertCan(await ctx.viewer(), 'subsidyBudget:edit');
      const columns = divisionColumnKeys.map((key) => divisionColumns[key]);
      const name = { id: 'Pembagian', en: 'Division' };
      const rows = await divisionRows(ctx.read, idOf(request));
      return sendFile(reply, 'templat-pembagian.xlsx', XLSX, columnTemplate(name, columns, ctx.locale, rows));
    }),
  );

  app.post(
    '/budgets/:id/division/check',
    taking,
    handle(async (ctx, request) => answerOf(ctx, await checkDivision(ctx, (await sent(ctx, request)).file))),
  );

  app.post(
    '/budgets/:id/division',
    taking,
    handle(async (ctx, request, reply) => {
      const { file, grounds } = await sent(ctx, request);
      return reply.code(201).send(answerOf(ctx, await divideByFile(ctx, file, grounds)));
    }),
  );
}

function answerOf({ locale }: Context, checked: CheckedDivision) {
  const { isOpen, ready, problems, sums, leftOut, changed } = checked;
  return {
    ...{ isOpen, changed, readyCount: ready.length, problemCount: problems.length, leftOutCount: leftOut.length },
    ready: ready.slice(0, SHOWN).map(({ row, unit, amount, quotas }) => ({
      ...{ row, name: unit.name, amount: String(amount), before: String(unit.amount), quotas },
    })),
    problems: problemAnswers(problems.slice(0, SHOWN), locale),
    sums: sums.map(({ unitKind, whole, named, kept }) => ({
      ...{ unitKind, whole: String(whole), named: String(named), kept: String(kept) },
    })),
    leftOut: leftOut
      .slice(0, LEFT_OUT_SHOWN)
      .map(({ regionId, name, amount }) => ({ regionId, name, amount: String(amount) })),
  };
}

const idOf = (request: FastifyRequest): string => {
  const { id } = request.params as { id: string };
  if (!isId(id)) throw new DomainError('NOT_FOUND');
  return id;
};

async function sent(
  ctx: Context,
  request: FastifyRequest,
): Promise<{ readonly file: DivisionFile; readonly grounds: Grounds | null }> {
  const budgetId = idOf(request);
  // Nobody's bytes are read before it is known whose they are.
  assertCan(await ctx.viewer(), 'subsidyBudget:edit');
  const { content, field } = await uploadedForm(request, list);
  const [reason, decree, decreeOn] = [field('reason'), field('decree'), field('decreeOn')];
  if (decreeOn !== '' && !isDate(decreeOn)) throw new DomainError('BAD_USER_INPUT', {}, 'decreeOn');
  const grounds = decreeOn === '' ? null : { reason, decree, decreeOn };
  return { file: { budgetId, content }, grounds };
}

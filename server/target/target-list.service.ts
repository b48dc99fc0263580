import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { readFilledRows } from '../document/column-list.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { allOffices } from '../office/office.queries.ts';
import { USUAL_RULE } from './target.codes.ts';
import { mayAskFor } from './target.policy.ts';
import { targetById } from './target.queries.ts';
import { mustBeYear } from './target.service.ts';
import { askForTarget, insertTarget, targetOf } from './target.store.ts';
import { type JudgedTargets, readTargets } from './target-list.check.ts';
import { neededTargetColumns, targetColumnKeys, targetColumnOf } from './target-list.columns.ts';

export interface TargetFile {
  readonly year: number;
  readonly content: Buffer;
}

const ROWS_MAX = 2_000;

/** What would come of a list of targets, row by row; nothing is written. @throws DomainError TARGET_*, FILE_* */
export function checkTargets(ctx: ActContext, file: TargetFile): Promise<JudgedTargets> {
  return ctx.act('target:ask', (act) => judge(ctx, act, file));
}

/** Proposes the targets of a list: all of them, or none where a row is wrong. @throws DomainError TARGET_FILE_PROBLEMS and as checkTargets() */
export function proposeTargets(ctx: ActContext, file: TargetFile): Promise<JudgedTargets> {
  return ctx.act('target:ask', async (act) => {
    const judged = await judge(ctx, act, file);
    if (judged.problems.length > 0) throw new DomainError('TARGET_FILE_PROBLEMS');
    for (const { officeId, segment, people, rupiah, source } of judged.ready) {
      const aim = { officeId, mouId: null, year: file.year, segment };
      const known = await targetOf(act, aim);
      const rule = (known && (await targetById(act.sql, known))?.rule) || USUAL_RULE;
      const write = { ...aim, people, rupiah, source, rule };
      if (known) await askForTarget(act, known, write);
      else await insertTarget(act, uuidv7(), write);
    }
    return judged;
  });
}

async function judge(ctx: ActContext, act: Act, { year, content }: TargetFile): Promise<JudgedTargets> {
  mustBeAllowed(mayAskFor(act.viewer, { officeId: '', mouId: null }));
  mustBeYear(ctx, year);
  const rows = await readFilledRows(content, {
    ...{ columns: targetColumnKeys, columnOf: targetColumnOf, needed: neededTargetColumns },
    ...{ rowsMax: ROWS_MAX, headerCode: 'TARGET_FILE_HEADER' },
    ...{ longCode: 'TARGET_FILE_LONG', emptyCode: 'TARGET_FILE_EMPTY' },
  });
  return readTargets(rows, new Map((await allOffices(act.sql)).map((office) => [office.code.toUpperCase(), office])));
}

import type { ActContext } from '../access/act-context.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { paperKind } from '../document/paper-kind.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import type { BudgetRow } from './budget.queries.ts';
import { readBack } from './budget.store.ts';
import { type BudgetPaperKind, budgetPaper, papersOfBudget } from './budget-document.queries.ts';
import { deletePaper, insertPaper } from './budget-document.store.ts';
import { runningBudget } from './deadline.service.ts';

export const PAPER_MAX_MB = 10;
const PAPERS_MAX = 20;
/** What a paper is called: what somebody named the file might say more than it should. */
const names: Readonly<Record<BudgetPaperKind, string>> = {
  REGULATION: 'peraturan',
  DECREE: 'surat-keputusan',
  OTHER: 'dokumen-anggaran',
};

/**
 * Keeps a paper that a budget rests on, encrypted.
 * @returns its id
 * @throws DomainError BUDGET_PAPER_TYPE, BUDGET_PAPER_SIZE, BUDGET_PAPERS_MANY, BUDGET_STATE, NOT_FOUND
 */
export function budgetPaperAdd(
  ctx: ActContext,
  cipher: DocumentCipher,
  budgetId: string,
  kind: BudgetPaperKind,
  content: Buffer,
): Promise<string> {
  const found = paperKind(content);
  if (!found) throw new DomainError('BUDGET_PAPER_TYPE');
  if (content.length > PAPER_MAX_MB * 1024 * 1024) throw new DomainError('BUDGET_PAPER_SIZE', { max: PAPER_MAX_MB });
  return ctx.act('subsidyBudget:edit', async (act) => {
    const budget = await runningBudget(act, budgetId);
    if ((await papersOfBudget(act.sql, budgetId)).length >= PAPERS_MAX)
      throw new DomainError('BUDGET_PAPERS_MANY', { max: PAPERS_MAX });
    return insertPaper(act, cipher, budget, { kind, fileName: `${names[kind]}.${found.ending}`, content });
  });
}

/** Takes a paper out of a draft, with its content. @throws DomainError NOT_FOUND, BUDGET_PAPER_STAYS */
export function subsidyBudgetPaperRemove(ctx: ActContext, paperId: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const paper = isId(paperId) ? await budgetPaper(act.sql, paperId) : null;
    if (!paper) throw new DomainError('NOT_FOUND');
    const budget = await runningBudget(act, paper.budgetId);
    if (budget.state !== 'DRAFT') throw new DomainError('BUDGET_PAPER_STAYS');
    await deletePaper(act, paperId);
    return readBack(act, budget.id);
  });
}

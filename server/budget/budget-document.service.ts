import type { ActContext } from '../access/act-context.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { paperKind } from '../document/paper-kind.ts';
import { piecesOf, storeContent } from '../document/stored-document.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId, uuidv7 } from '../kernel/id.ts';
import type { BudgetRow } from './budget.queries.ts';
import { readBack } from './budget.store.ts';
import { type BudgetPaperKind, budgetPaper, papersOfBudget } from './budget-document.queries.ts';
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
    const [id, documentId] = [uuidv7(), uuidv7()];
    await act.sql.query({
      text: `insert into document (id, kind, partner_id, file_name, uploaded_by, created_at) values ($1, 'BUDGET_PAPER', $2, $3, $4, $5)`,
      values: [documentId, budget.partnerId, `${names[kind]}.${found.ending}`, act.viewer.userId, act.at],
    });
    const { size, sha256 } = await storeContent(act.sql, cipher, documentId, piecesOf(content));
    await act.sql.query({
      text: 'update document set size = $2, sha256 = $3, completed_at = $4 where id = $1',
      values: [documentId, size, sha256, act.at],
    });
    await act.sql.query({
      text: `insert into budget_document (id, budget_id, partner_id, kind, document_id, added_by, added_by_name, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [id, budgetId, budget.partnerId, kind, documentId, act.viewer.userId, act.viewer.name, act.at],
    });
    return id;
  });
}

/** Takes a paper out of a draft, with its content. @throws DomainError NOT_FOUND, BUDGET_PAPER_STAYS */
export function subsidyBudgetPaperRemove(ctx: ActContext, paperId: string): Promise<BudgetRow> {
  return ctx.act('subsidyBudget:edit', async (act) => {
    const paper = isId(paperId) ? await budgetPaper(act.sql, paperId) : null;
    if (!paper) throw new DomainError('NOT_FOUND');
    const budget = await runningBudget(act, paper.budgetId);
    if (budget.state !== 'DRAFT') throw new DomainError('BUDGET_PAPER_STAYS');
    await act.sql.query({ text: 'delete from budget_document where id = $1', values: [paperId] });
    return readBack(act, budget.id);
  });
}

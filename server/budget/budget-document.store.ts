import type { Act } from '../database/act.ts';
import { completeDocument } from '../document/document.store.ts';
import type { DocumentCipher } from '../document/document-cipher.ts';
import { piecesOf, storeContent } from '../document/stored-document.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { BudgetRow } from './budget.queries.ts';
import type { BudgetPaperKind } from './budget-document.queries.ts';

export interface PaperWrite {
  readonly kind: BudgetPaperKind;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Writes a paper with its content, encrypted. @returns its id */
export async function insertPaper(
  act: Act,
  cipher: DocumentCipher,
  { id: budgetId, partnerId }: BudgetRow,
  { kind, fileName, content }: PaperWrite,
): Promise<string> {
  const [id, documentId] = [uuidv7(), uuidv7()];
  await act.sql.query({
    text: `insert into document (id, kind, partner_id, file_name, uploaded_by, created_at) values ($1, 'BUDGET_PAPER', $2, $3, $4, $5)`,
    values: [documentId, partnerId, fileName, act.viewer.userId, act.at],
  });
  const { size, sha256 } = await storeContent(act.sql, cipher, documentId, piecesOf(content));
  await completeDocument(act.sql, documentId, { size, sha256 }, act.at);
  await act.sql.query({
    text: `insert into budget_document (id, budget_id, partner_id, kind, document_id, added_by, added_by_name, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, budgetId, partnerId, kind, documentId, act.viewer.userId, act.viewer.name, act.at],
  });
  return id;
}

/** Its content goes with it. */
export async function deletePaper(act: Act, id: string): Promise<void> {
  await act.sql.query({ text: 'delete from budget_document where id = $1', values: [id] });
}

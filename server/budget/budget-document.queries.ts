import type { Sql } from '../database/sql.ts';

export type BudgetPaperKind = 'REGULATION' | 'DECREE' | 'OTHER';

export interface BudgetPaperRow {
  id: string;
  budgetId: string;
  documentId: string;
  kind: BudgetPaperKind;
  fileName: string;
  /** Bytes. */
  size: number;
  addedByName: string;
  createdAt: Date;
}

const COLUMNS = `p.id, p.budget_id as "budgetId", p.document_id as "documentId", p.kind, d.file_name as "fileName", d.size::integer as size,
  p.added_by_name as "addedByName", p.created_at as "createdAt"`;

/** The papers of a budget in the order in which they came; at most twenty. */
export function papersOfBudget(sql: Sql, budgetId: string): Promise<BudgetPaperRow[]> {
  return sql.query<BudgetPaperRow>({
    name: 'papers_of_budget',
    text: `select ${COLUMNS} from budget_document p join document d on d.id = p.document_id where p.budget_id = $1 order by p.created_at, p.id`,
    values: [budgetId],
  });
}

export async function budgetPaper(sql: Sql, id: string): Promise<BudgetPaperRow | null> {
  const [row] = await sql.query<BudgetPaperRow>({
    name: 'budget_paper',
    text: `select ${COLUMNS} from budget_document p join document d on d.id = p.document_id where p.id = $1`,
    values: [id],
  });
  return row ?? null;
}

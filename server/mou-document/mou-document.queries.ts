import type { Sql } from '../database/sql.ts';
import type { MouPaperKind } from './mou-document.codes.ts';

/** One version of a paper. */
export interface MouPaperRow {
  id: string;
  mouId: string;
  partnerId: string;
  /** The first version of the same paper. */
  paperId: string;
  /** 1 for the first version. */
  number: number;
  kind: MouPaperKind;
  documentId: string;
  fileName: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the content, hexadecimal. */
  sha256: string;
  addedByName: string;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
  /** Whether it is the version that counts: the newest that was not withdrawn. */
  current: boolean;
}

const COLUMNS = `d.id, d.mou_id as "mouId", d.partner_id as "partnerId", d.paper_id as "paperId", d.number, d.kind, d.document_id as "documentId",
  f.file_name as "fileName", f.size::integer as size, encode(d.sha256, 'hex') as sha256, d.added_by_name as "addedByName", d.created_at as "createdAt",
  d.withdrawn_at as "withdrawnAt", d.withdrawn_by_name as "withdrawnByName", d.withdrawn_reason as "withdrawnReason",
  d.withdrawn_at is null and not exists (select from mou_document l where l.paper_id = d.paper_id and l.number > d.number and l.withdrawn_at is null) as current`;

/** The papers of an agreement that the viewer may see, every version: those that count first, the newest first. */
export function papersOfMou(sql: Sql, mouId: string): Promise<MouPaperRow[]> {
  return sql.query<MouPaperRow>({
    name: 'papers_of_mou',
    text: `select ${COLUMNS} from mou_document d join document f on f.id = d.document_id where d.mou_id = $1
      order by current desc, d.created_at desc, d.id desc`,
    values: [mouId],
  });
}

export async function mouPaper(sql: Sql, id: string): Promise<MouPaperRow | null> {
  const [row] = await sql.query<MouPaperRow>({
    name: 'mou_paper',
    text: `select ${COLUMNS} from mou_document d join document f on f.id = d.document_id where d.id = $1`,
    values: [id],
  });
  return row ?? null;
}

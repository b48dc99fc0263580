import type { Act } from '../database/act.ts';
import type { MouPaperKind } from './mou-document.codes.ts';

/** One paper after the other, so that two people at once do not make two versions with one number. */
export async function onePaperAtATime(act: Act, mouId: string): Promise<void> {
  await act.sql.query({
    name: 'mou_paper_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('mou paper ' || $1, 0))`,
    values: [mouId],
  });
}

interface NewPaper {
  readonly id: string;
  readonly mouId: string;
  readonly partnerId: string;
  readonly paperId: string;
  readonly number: number;
  readonly kind: MouPaperKind;
  readonly documentId: string;
}

/** The file's own row: it has no place of its own, and is seen by who sees the paper. */
export async function beginFile(act: Act, documentId: string, fileName: string): Promise<void> {
  await act.sql.query({
    text: `insert into document (id, kind, file_name, uploaded_by, created_at) values ($1, 'MOU_PAPER', $2, $3, $4)`,
    values: [documentId, fileName, act.viewer.userId, act.at],
  });
}

export async function storePaper(act: Act, paper: NewPaper, sha256: Buffer): Promise<void> {
  const { id, mouId, partnerId, paperId, number, kind, documentId } = paper;
  await act.sql.query({
    text: `insert into mou_document (id, mou_id, partner_id, paper_id, number, kind, document_id, sha256, added_by, added_by_name, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      ...[id, mouId, partnerId, paperId, number, kind, documentId, sha256],
      ...[act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}

/** @returns whether it was there to be withdrawn */
export async function withdrawPaper(act: Act, id: string, reason: string): Promise<boolean> {
  const rows = await act.sql.query({
    text: `update mou_document set withdrawn_at = $2, withdrawn_by_name = $3, withdrawn_reason = $4
            where id = $1 and withdrawn_at is null returning id`,
    values: [id, act.at, act.viewer.name, reason],
  });
  return rows.length > 0;
}

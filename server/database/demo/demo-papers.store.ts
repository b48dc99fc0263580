import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DocumentCipher } from '../../document/document-cipher.ts';
import { uuidv7 } from '../../kernel/id.ts';
import { writeReminders } from '../../notification/reminder.store.ts';
import type { DemoDays } from './demo-days.ts';
import { demoGroups } from './demo-groups.ts';
import { demoPage, demoPapers } from './demo-papers.ts';
import { sqlOn } from './sql-on.ts';

/** Who puts everything on file. */
const KEEPER = 'pusat';
/** Reminders were told then too; they are settled or followed by later ones now. */
const REMINDED_BEFORE_DAYS = 30;

/** Papers of the agreements, encrypted like real ones, and what everybody is reminded of by now. */
export async function storePapers(
  client: pg.Client,
  { days, mous, documents }: { days: DemoDays; mous: ReadonlyMap<string, string>; documents: DocumentCipher },
): Promise<void> {
  const signed = demoGroups.filter(({ stage }) => stage === 'SIGNED').map(({ name }) => name);
  const files = demoPapers(signed).flatMap(({ mou, kind, versions }) => {
    const paperId = uuidv7();
    return Array.from({ length: versions }, (_, index) => {
      const content = demoPage(`Contoh ${kind} ${mou}, versi ${index + 1}`);
      const [id, documentId] = [index === 0 ? paperId : uuidv7(), uuidv7()];
      const cipher = documents.encrypt(documentId, 0, content).toString('hex');
      const sha256 = createHash('sha256').update(content).digest('hex');
      const at = `${days.ago(40 - index)}T03:00:00Z`;
      return {
        ...{ id, mou_id: mous.get(mou), paper_id: paperId, number: index + 1, kind, document_id: documentId },
        ...{ cipher, sha256, size: content.length, at },
      };
    });
  });
  await client.query({ text: STORE, values: [JSON.stringify(files), KEEPER] });
  for (const ago of [REMINDED_BEFORE_DAYS, 0]) {
    const day = days.ago(ago);
    await writeReminders(sqlOn(client), day, new Date(`${day}T01:00:00Z`));
  }
}

/** Files first: a paper needs its document, and that its row. */
const STORE = `
  with file as (
    select f.*, m.partner_id, u.id as user_id, u.name as user_name
      from jsonb_to_recordset($1::jsonb) f (id uuid, mou_id uuid, paper_id uuid, number integer, kind text, document_id uuid,
                                            cipher text, sha256 text, size integer, at timestamptz)
      join mou m on m.id = f.mou_id join app_user u on u.login = $2),
  document as (
    insert into document (id, kind, file_name, size, sha256, uploaded_by, created_at, completed_at)
    select f.document_id, 'MOU_PAPER',
           case f.kind when 'SIGNED' then 'naskah-bertanda-tangan.pdf' when 'AUTHORITY' then 'surat-kuasa.pdf' else 'berita-acara.pdf' end,
           f.size, decode(f.sha256, 'hex'), f.user_id, f.at, f.at from file f),
  piece as (insert into document_chunk (document_id, number, cipher) select f.document_id, 0, decode(f.cipher, 'hex') from file f)
  insert into mou_document (id, mou_id, partner_id, paper_id, number, kind, document_id, sha256, added_by, added_by_name, created_at)
  select f.id, f.mou_id, f.partner_id, f.paper_id, f.number, f.kind, f.document_id, decode(f.sha256, 'hex'), f.user_id, f.user_name, f.at from file f`;

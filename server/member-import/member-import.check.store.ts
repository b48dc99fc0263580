import type { Sql } from '../database/sql.ts';
import type { DomainError } from '../kernel/domain-error.ts';
import type { ReadList } from './member-import.thread.ts';

export interface CheckingImport {
  id: string;
  partner_id: string;
  document_id: string;
  file_size: string;
  cover_from: string;
  home_id: number;
}

export async function checkingImport(sql: Sql, id: string): Promise<CheckingImport | undefined> {
  const [row] = await sql.query<CheckingImport>({
    text: `select i.id, i.partner_id, i.document_id, i.file_size, i.cover_from, coalesce(p.region_id, 0) as home_id
             from member_import i join partner p on p.id = i.partner_id where i.id = $1 and i.state = 'CHECKING' for update of i`,
    values: [id],
  });
  return row;
}

export async function markRefused(sql: Sql, id: string, why: DomainError, at: Date): Promise<void> {
  await sql.query({
    text: `update member_import set state = 'REFUSED', refusal_code = $2, refusal_params = $3, version = version + 1, updated_at = $4 where id = $1`,
    values: [id, why.code, JSON.stringify(why.params), at],
  });
}

export async function markReady(sql: Sql, found: CheckingImport, list: ReadList, at: Date): Promise<void> {
  await sql.query({
    text: `update member_import i set state = 'READY', sheet = $2, header_row = $3, columns = $4, extra_columns = $5, ignored_rows = $6,
                  same_as = (select o.id from member_import o where o.partner_id = i.partner_id and o.sha256 = i.sha256
                              and o.id <> i.id and o.state = 'COMMITTED' order by o.committed_at desc limit 1), updated_at = $7
            where i.id = $1`,
    values: [found.id, list.sheet, list.headerRow, JSON.stringify(list.columns), list.extra, list.ignored, at],
  });
}

import { place } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Keyset, listPage } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { MouTurn } from '../mou/mou.codes.ts';
import { evidenceRules } from './evidence.rules.ts';
import type { MouPaperKind } from './mou-document.codes.ts';

export interface EvidenceRow {
  mouId: string;
  paper: MouPaperKind;
  who: MouTurn;
  dueOn: CalendarDate;
  /** The paper on file, its newest version; null while it is missing. */
  documentId: string | null;
}

const words = (list: readonly string[]) => `'{${list.join(',')}}'::text[]`;
const rules = evidenceRules
  .map(
    ({ paper, kinds, states, howEnded, who, since, days }) =>
      `('${paper}', ${words(kinds)}, ${words(states)}, ${howEnded ? `'${howEnded}'` : 'null'}, '${who}', '${since}', ${days})`,
  )
  .join(', ');

/**
 * What has to be on file for every agreement, as a table to select from: mou_id, partner_id, office_id (that of the
 * partner), paper, who, due_on, document_id. The same rules for a page, for a list and for reminders.
 */
export const EVIDENCE = `(select m.id as mou_id, m.title, m.partner_id, p.office_id, r.paper,
      case when r.who = 'OFFICE' and p.office_id is null then 'AGENCY' else r.who end as who,
      case r.since when 'ASKED' then (m.asked_at at time zone 'Asia/Jakarta')::date
                   when 'REVIEWED' then (m.reviewed_at at time zone 'Asia/Jakarta')::date
                   when 'SIGNED' then m.signed_on
                   else (m.updated_at at time zone 'Asia/Jakarta')::date end + r.days as due_on,
      (select d.id from mou_document d where d.mou_id = m.id and d.kind = r.paper and d.withdrawn_at is null
        order by d.created_at desc, d.id desc limit 1) as document_id
    from mou m
    join partner p on p.id = m.partner_id
    join (values ${rules}) r (paper, kinds, states, how_ended, who, since, days)
      on m.kind = any (r.kinds) and m.state = any (r.states) and (r.how_ended is null or r.how_ended = m.how_ended))`;

const COLUMNS = `e.mou_id as "mouId", e.paper, e.who, e.due_on as "dueOn", e.document_id as "documentId"`;

/** What has to be on file for some agreements, the first due first. */
export function evidenceOfMous(sql: Sql, mouIds: readonly string[]): Promise<EvidenceRow[]> {
  return sql.query<EvidenceRow>({
    name: 'mou_evidence',
    text: `select ${COLUMNS} from ${EVIDENCE} e where e.mou_id = any ($1::uuid[]) order by e.due_on, e.paper`,
    values: [mouIds],
  });
}

/** Agreements e that are the viewer's to keep, or to look after as an auditor. */
function keptScope(viewer: Viewer, values: unknown[]): string {
  switch (viewer.scopeKind) {
    case 'COUNTRY':
      return 'true';
    case 'OFFICE':
      return `e.office_id = ${place(values, viewer.officeId)}::uuid`;
    case 'PARTNER':
      return `e.partner_id = any (${place(values, viewer.partnerIds)}::uuid[])`;
    default:
      return 'false';
  }
}

const SOONEST: Keyset<EvidenceRow> = {
  by: [
    ['e.due_on', 'date'],
    ['e.mou_id', 'uuid'],
    ['e.paper', 'text'],
  ],
  direction: 'asc',
  key: (row) => [row.dueOn, row.mouId, row.paper],
};

export interface MissingQuestion {
  /** Only what somebody in the viewer's role brings. */
  readonly mine: boolean;
  readonly first: number;
  readonly after: string | null;
}

/** What is missing over all agreements that the viewer keeps, the first due first. */
export function missingPage(sql: Sql, viewer: Viewer, question: MissingQuestion): Promise<Page<EvidenceRow>> {
  const values: unknown[] = [];
  const { mine, first, after } = question;
  return listPage(sql, {
    columns: COLUMNS,
    ...missingScope(viewer, mine, values),
    values,
    keyset: SOONEST,
    first,
    after,
  });
}

/** Missing papers e that the viewer looks after. @param mine only those that the viewer's role brings */
export function missingScope(viewer: Viewer, mine: boolean, values: unknown[]): { from: string; where: string[] } {
  const where = ['e.document_id is null', keptScope(viewer, values)];
  if (mine) where.push(`e.who = ${place(values, viewer.role)}`);
  return { from: `${EVIDENCE} e`, where };
}

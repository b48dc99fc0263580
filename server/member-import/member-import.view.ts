import type { AuditRow } from '../audit/audit.queries.ts';
import { changesOf } from '../audit/audit.view.ts';
import type { Context } from '../graphql/context.ts';
import type { ErrorParams } from '../kernel/domain-error.ts';
import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import { memberMessages } from '../member/member.messages.ts';
import { type ColumnKey, importColumns } from './member-import.columns.ts';
import { memberImportFileMessages } from './member-import.file-messages.ts';
import type { FileColumn } from './member-import.header.ts';
import { memberImportMessages, memberImportTitles, remedyOf } from './member-import.messages.ts';
import type { ImportRow, ProblemRow } from './member-import.queries.ts';
import type { ImportIssue } from './member-import.row.ts';
import type { MemberImportGroupType, MemberImportIssueType, MemberImportRefusalType } from './member-import.type.ts';
import type { ListRow } from './member-import-row.queries.ts';

const rowMessages: Readonly<Record<string, Message>> = { ...memberMessages, ...memberImportMessages };
const fileMessages: Readonly<Record<string, Message>> = memberImportFileMessages;

/** Codes and parameters in words: what the screen, the refused workbook and mail all show. */
export function issueText(code: string, params: ErrorParams, locale: Locale): string {
  const message = rowMessages[code];
  if (!message) throw new Error(`No message for code ${code}`);
  return formatMessage(message, locale, params);
}

export function headerText(key: string, columns: readonly FileColumn[], locale: Locale): string {
  return columns.find((column) => column.key === key)?.header ?? importColumns[key as ColumnKey].header[locale];
}

/** `B1043`; only the row where the file has no such column. */
export function cellName(key: string, row: number, columns: readonly FileColumn[]): string {
  return `${columns.find((column) => column.key === key)?.letter ?? ''}${row}`;
}

export function issueView(
  issue: ImportIssue,
  row: number,
  columns: readonly FileColumn[],
  locale: Locale,
): MemberImportIssueType {
  return {
    cell: cellName(issue.column, row, columns),
    column: headerText(issue.column, columns, locale),
    code: issue.code,
    level: issue.level,
    message: issueText(issue.code, issue.params, locale),
    remedy: formatMessage(remedyOf(issue.code, issue.level), locale),
  };
}

export function groupView(problem: ProblemRow, columns: readonly FileColumn[], locale: Locale): MemberImportGroupType {
  const title = memberImportTitles[problem.code];
  return {
    code: problem.code,
    column: headerText(problem.column, columns, locale),
    level: problem.level,
    message: title ? formatMessage(title, locale) : issueText(problem.code, problem.params, locale),
    rows: problem.rows,
    examples: problem.examples.map((row) => cellName(problem.column, row, columns)),
    remedy: formatMessage(remedyOf(problem.code, problem.level), locale),
  };
}

export function refusalView(row: ImportRow, locale: Locale): MemberImportRefusalType | null {
  if (row.refusalCode === null) return null;
  return { code: row.refusalCode, message: fileText(row.refusalCode, row.refusalParams ?? {}, locale) };
}

export function fileText(code: string, params: ErrorParams, locale: Locale): string {
  const message = fileMessages[code] ?? rowMessages[code];
  if (!message) throw new Error(`No message for code ${code}`);
  return formatMessage(message, locale, params);
}

/** Before and after of the fields that the row would change. */
export function rowChanges(row: ListRow, ctx: Context): ReturnType<typeof changesOf> {
  const only = (image: Record<string, unknown> | null) =>
    Object.fromEntries(row.changes.map((field) => [field, image?.[field] ?? null]));
  return changesOf({ before: only(row.before), after: only(row.after) } as AuditRow, ctx);
}

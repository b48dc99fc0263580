import type { ActContext } from '../access/act-context.ts';
import type { Sql } from '../database/sql.ts';
import type { ColumnProblem } from '../document/column-list.ts';
import { DomainError, type ErrorParams } from '../kernel/domain-error.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { OperatorColumn } from './operator-file.columns.ts';
import { emailsTaken, freeLogins, partnerRegion, phonesTaken } from './operator-file.queries.ts';
import type { OperatorRow } from './operator-file.reader.ts';
import { userEmail, userLogin, userName, userPhone } from './user-draft.ts';

/** An operator that can be made. */
export interface ReadyOperator {
  readonly row: number;
  readonly regionId: number;
  readonly place: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string | null;
  readonly login: string;
}

export interface CheckedFile {
  readonly ready: readonly ReadyOperator[];
  readonly problems: readonly ColumnProblem<OperatorColumn>[];
}

const prefixes = ['', 'prov', 'kab', 'kec', 'desa'] as const;

type Read = Omit<ReadyOperator, 'login'> & { readonly login: string | null; readonly wanted: string };

/** Every row judged by the partner's region, by the other rows and by the users there are; nothing is written. */
export async function checkOperators(
  ctx: ActContext,
  sql: Sql,
  partnerId: string,
  rows: readonly OperatorRow[],
): Promise<CheckedFile> {
  const partner = await partnerRegion(sql, partnerId);
  if (!partner) throw new DomainError('NOT_FOUND');
  const problems: ColumnProblem<OperatorColumn>[] = [];
  const read: Read[] = [];
  for (const row of rows) {
    const found = await readRow(ctx, row, partner.regionId, problems);
    if (found) read.push(found);
  }
  const phones = await phonesTaken(
    sql,
    partnerId,
    read.map(({ phone }) => phone),
  );
  const emails = await emailsTaken(
    sql,
    read.flatMap(({ email }) => email ?? []),
  );
  const typed = read.flatMap(({ login }) => login ?? []);
  const free = new Set(await freeLogins(sql, [...new Set(typed)]));
  const refuse = (row: number, column: OperatorColumn, code: string, params: ErrorParams = {}) =>
    problems.push({ row, column, code, params });
  const seen = new Map<string, number>();
  const repeated = (kind: string, value: string, row: number): number | null => {
    const first = seen.get(kind + value);
    if (first === undefined) seen.set(kind + value, row);
    return first ?? null;
  };
  for (const { row, phone, email, login } of read) {
    const samePhone = repeated('phone ', phone, row);
    if (samePhone !== null) refuse(row, 'phone', 'OPERATOR_PHONE_REPEATED', { row: String(samePhone) });
    else if (phones.has(phone)) refuse(row, 'phone', 'OPERATOR_PHONE_TAKEN');
    const sameEmail = email && repeated('email ', email, row);
    if (sameEmail) refuse(row, 'email', 'OPERATOR_EMAIL_REPEATED', { row: String(sameEmail) });
    else if (email && emails.has(email)) refuse(row, 'email', 'USER_EMAIL_TAKEN');
    const sameLogin = login && repeated('login ', login, row);
    if (sameLogin) refuse(row, 'login', 'OPERATOR_LOGIN_REPEATED', { row: String(sameLogin) });
    else if (login && !free.has(login)) refuse(row, 'login', 'USER_LOGIN_TAKEN');
  }
  const wrong = new Set(problems.map(({ row }) => row));
  const good = read.filter(({ row }) => !wrong.has(row));
  // typed ones first: a made one steps aside for them
  const made = good.filter(({ login }) => login === null);
  const own = good.flatMap(({ login }) => login ?? []);
  const logins = (await freeLogins(sql, [...own, ...made.map(({ wanted }) => wanted)])).slice(own.length);
  const loginOf = new Map(made.map(({ row }, index) => [row, logins[index] as string]));
  const ready = good.map(({ wanted: _, ...one }) => ({ ...one, login: one.login ?? (loginOf.get(one.row) as string) }));
  return { ready, problems: problems.sort((a, b) => a.row - b.row) };
}

async function readRow(
  ctx: ActContext,
  written: OperatorRow,
  within: number | null,
  problems: ColumnProblem<OperatorColumn>[],
): Promise<Read | null> {
  const { row } = written;
  const count = problems.length;
  const refuse = (column: OperatorColumn, code: string, params: ErrorParams = {}) => {
    problems.push({ row, column, code, params });
    return null;
  };
  const told = <T>(column: OperatorColumn, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (error instanceof DomainError) return refuse(column, error.code, error.params);
      throw error;
    }
  };
  const region = written.region === '' ? null : await ctx.currentRegion(written.region);
  if (written.region === '') refuse('region', 'OPERATOR_REGION_MISSING');
  else if (!region) refuse('region', 'USER_REGION_UNKNOWN');
  else if (!liesWithin(region, within)) refuse('region', 'USER_REGION_OUTSIDE');
  const name =
    written.name === '' ? refuse('name', 'OPERATOR_NAME_MISSING') : told('name', () => userName(written.name));
  const phone =
    written.phone === '' ? refuse('phone', 'OPERATOR_PHONE_MISSING') : told('phone', () => userPhone(written.phone));
  const email = told('email', () => userEmail(written.email || null));
  const login = written.login === '' ? null : told('login', () => userLogin(written.login));
  if (problems.length > count || !region || !name || !phone) return null;
  const place = [region.name, region.districtName, region.regencyName].filter(Boolean).join(', ');
  const wanted = `${prefixes[region.level]}.${region.code.replaceAll('.', '')}`;
  return { row, regionId: region.id, place, name, phone, email, login, wanted };
}

const liesWithin = ({ id, provinceId, regencyId, districtId }: RegionRow, within: number | null) =>
  within === null || [id, provinceId, regencyId, districtId].includes(within);

import { portalHeaders } from '../access/portal-headers.ts';
import { saveFile } from '../ui/save-file.ts';

export interface RowProblem {
  row: number;
  column: 'region' | 'name' | 'phone' | 'email' | 'login';
  code: string;
  message: string;
}

export interface CheckedOperators {
  ready: { row: number; name: string; place: string; login: string }[];
  problems: RowProblem[];
}

export interface NewOperator {
  name: string;
  place: string;
  login: string;
  code: string;
}

export interface NewOperators {
  operators: NewOperator[];
  validUntil: string;
}

export type FileAnswer<T> = { kind: 'done'; value: T } | { kind: 'refused'; message: string } | { kind: 'unreachable' };

interface Sending {
  file: File;
  partnerId: string;
  locale: string;
}

/** What would come of the list; nothing is kept. */
export function checkOperators(sending: Sending): Promise<FileAnswer<CheckedOperators>> {
  return sendFile(sending, `/users/operators/check?partner=${sending.partnerId}`, {});
}

/** Makes the operators. The same key for every attempt with the same file: nobody is made twice. */
export function createOperators(
  sending: Sending & { goodOnly: boolean; idempotencyKey: string },
): Promise<FileAnswer<NewOperators>> {
  const only = sending.goodOnly ? '&only=good' : '';
  const path = `/users/operators?partner=${sending.partnerId}${only}`;
  return sendFile(sending, path, { 'idempotency-key': sending.idempotencyKey });
}

async function sendFile<T>(
  { file, locale }: Sending,
  path: string,
  headers: Record<string, string>,
): Promise<FileAnswer<T>> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, ...headers, 'accept-language': locale },
      body,
    });
    const answer = await response.json();
    return response.ok ? { kind: 'done', value: answer } : { kind: 'refused', message: String(answer.message ?? '') };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The list with its codes as a workbook, saved by the browser. */
export async function saveCodes(operators: NewOperator[], locale: string): Promise<boolean> {
  try {
    const response = await fetch('/users/operators/codes.xlsx', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...portalHeaders, 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify({ operators }),
    });
    if (!response.ok) {
      return false;
    }
    saveFile(await response.blob(), 'kode-operator.xlsx');
    return true;
  } catch {
    return false;
  }
}

import { portalHeaders } from '../access/portal-headers.ts';
import { type FileAnswer, sendFile } from '../form/send-file.request.ts';
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

interface Sending {
  file: File;
  partnerId: string;
  locale: string;
}

/** What would come of the list; nothing is kept. */
export function checkOperators({ file, partnerId, locale }: Sending): Promise<FileAnswer<CheckedOperators>> {
  return sendFile(file, `/users/operators/check?partner=${partnerId}`, locale);
}

/** Makes the operators. The same key for every attempt with the same file: nobody is made twice. */
export function createOperators(
  sending: Sending & { goodOnly: boolean; idempotencyKey: string },
): Promise<FileAnswer<NewOperators>> {
  const only = sending.goodOnly ? '&only=good' : '';
  const path = `/users/operators?partner=${sending.partnerId}${only}`;
  return sendFile(sending.file, path, sending.locale, { 'idempotency-key': sending.idempotencyKey });
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

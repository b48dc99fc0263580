import { portalHeaders } from '../access/portal-headers.ts';

export type UploadAnswer =
  | { kind: 'created'; importId: string }
  | { kind: 'refused'; message: string }
  | { kind: 'unauthenticated' }
  | { kind: 'interrupted' };

interface Upload {
  file: File;
  partnerId: string;
  /** Where the people of the list belong; empty for nowhere. */
  groupId: string;
  mouId: string;
  /** The same key for every attempt with the same file: a repeated upload makes one import. */
  idempotencyKey: string;
  locale: string;
  onProgress: (sentBytes: number) => void;
}

/** Sends the file. XMLHttpRequest, because fetch still cannot tell how much has gone up. */
export function startUpload({ file, partnerId, groupId, mouId, idempotencyKey, locale, onProgress }: Upload) {
  const request = new XMLHttpRequest();
  const answer = new Promise<UploadAnswer>((resolve) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => resolve(readAnswer(request)));
    request.addEventListener('error', () => resolve({ kind: 'interrupted' }));
    request.addEventListener('abort', () => resolve({ kind: 'interrupted' }));
  });
  const body = new FormData();
  body.append('file', file);
  const query = new URLSearchParams({
    partner: partnerId,
    ...(groupId && { group: groupId }),
    ...(mouId && { mou: mouId }),
  });
  request.open('POST', `/member-imports?${query}`);
  request.responseType = 'json';
  for (const [name, value] of Object.entries(portalHeaders)) {
    request.setRequestHeader(name, value);
  }
  request.setRequestHeader('idempotency-key', idempotencyKey);
  request.setRequestHeader('accept-language', locale);
  request.send(body);
  return { answer, cancel: () => request.abort() };
}

function readAnswer(request: XMLHttpRequest): UploadAnswer {
  const answer: unknown = request.response;
  const text = (key: string) =>
    typeof answer === 'object' && answer !== null && key in answer ? String(answer[key as keyof typeof answer]) : '';
  if (request.status === 401) {
    return { kind: 'unauthenticated' };
  }
  if (request.status >= 200 && request.status < 300 && text('id')) {
    return { kind: 'created', importId: text('id') };
  }
  return { kind: 'refused', message: text('message') };
}

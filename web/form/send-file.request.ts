import { portalHeaders } from '../access/portal-headers.ts';

export type FileAnswer<T> = { kind: 'done'; value: T } | { kind: 'refused'; message: string } | { kind: 'unreachable' };

/**
 * Sends a file beside GraphQL, and says in words why it was not taken.
 * @param fields what is written beside the file
 */
export async function sendFile<T>(
  file: File,
  path: string,
  locale: string,
  headers: Record<string, string> = {},
  fields: Record<string, string> = {},
): Promise<FileAnswer<T>> {
  const body = new FormData();
  // before the file: the server has read them by the time it has read that
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
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

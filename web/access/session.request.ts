import { portalHeaders } from './portal-headers.ts';

export interface DemoAccount {
  login: string;
  password: string;
  name: string;
  role: string;
  scope: string;
  shows: { id: string; en: string };
}

export interface SignInOptions {
  demo: boolean;
  version?: string;
  accounts: DemoAccount[];
}

export type SignInAnswer =
  | { kind: 'signed-in' }
  | { kind: 'wrong'; message: string }
  | { kind: 'too-many'; message: string; retryAfterSeconds: number }
  | { kind: 'unreachable' };

const same = { credentials: 'same-origin' } as const;

export async function fetchSignInOptions(): Promise<SignInOptions> {
  const response = await fetch('/sign-in/options', { ...same, headers: portalHeaders });
  if (!response.ok) {
    return { demo: false, accounts: [] };
  }
  return response.json();
}

function send(path: string, body: object, locale?: string): Promise<Response> {
  return fetch(path, {
    ...same,
    method: 'POST',
    headers: {
      ...portalHeaders,
      'content-type': 'application/json',
      ...(locale && { 'accept-language': locale, 'x-portal-locale': locale }),
    },
    body: JSON.stringify(body),
  });
}

async function signInBy(path: string, body: object, locale: string): Promise<SignInAnswer> {
  try {
    const response = await send(path, body, locale);
    if (response.ok) {
      return { kind: 'signed-in' };
    }
    const { message = '', retryAfterSeconds = 60 } = await response.json();
    return response.status === 429 ? { kind: 'too-many', message, retryAfterSeconds } : { kind: 'wrong', message };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The password goes up once and is kept nowhere. */
export function signIn(login: string, password: string, locale: string): Promise<SignInAnswer> {
  return signInBy('/sign-in', { login, password }, locale);
}

/** Spends a one-time code for a password of one's own, and is signed in. */
export function enterWithCode(
  typed: { login: string; code: string; password: string },
  locale: string,
): Promise<SignInAnswer> {
  return signInBy('/sign-in/code', typed, locale);
}

/** Asks for a code by e-mail. True when the portal took the question; whom it knows it does not say. */
export async function sendForgotten(login: string): Promise<boolean> {
  return send('/sign-in/forgotten', { login }).then(
    ({ ok }) => ok,
    () => false,
  );
}

export async function changePassword(
  old: string,
  password: string,
  locale: string,
): Promise<{ kind: 'done' } | { kind: 'refused'; field: string; message: string }> {
  try {
    const response = await send('/account/password', { old, password }, locale);
    if (response.ok) {
      return { kind: 'done' };
    }
    const { field = '', message = '' } = await response.json();
    return { kind: 'refused', field, message };
  } catch {
    return { kind: 'refused', field: '', message: '' };
  }
}

export async function signOut(): Promise<void> {
  await fetch('/sign-out', { ...same, method: 'POST', headers: portalHeaders });
}

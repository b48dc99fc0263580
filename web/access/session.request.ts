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

/** The password goes up once and is kept nowhere. */
export async function signIn(login: string, password: string, locale: string): Promise<SignInAnswer> {
  try {
    const response = await fetch('/sign-in', {
      ...same,
      method: 'POST',
      headers: { ...portalHeaders, 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify({ login, password }),
    });
    if (response.ok) {
      return { kind: 'signed-in' };
    }
    const { message = '', retryAfterSeconds = 60 } = await response.json();
    return response.status === 429 ? { kind: 'too-many', message, retryAfterSeconds } : { kind: 'wrong', message };
  } catch {
    return { kind: 'unreachable' };
  }
}

export async function signOut(): Promise<void> {
  await fetch('/sign-out', { ...same, method: 'POST', headers: portalHeaders });
}

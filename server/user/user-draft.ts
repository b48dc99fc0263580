import { DomainError } from '../kernel/domain-error.ts';
import { cleanName } from '../kernel/person-name.ts';

const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,59}$/;
const EMAIL = /^[^@\s]{1,64}@[^@\s]+\.[^@\s]{2,}$/;
const PHONE = /^\+?[0-9]{8,15}$/;
const NAME_MAX = 120;

/** @throws DomainError USER_NAME_LENGTH */
export function userName(typed: string): string {
  const name = cleanName(typed);
  if (name.length < 2 || name.length > NAME_MAX) throw new DomainError('USER_NAME_LENGTH', { max: NAME_MAX }, 'name');
  return name;
}

/** @throws DomainError USER_LOGIN_FORMAT */
export function userLogin(typed: string): string {
  const login = typed.trim().toLowerCase();
  if (!LOGIN.test(login)) throw new DomainError('USER_LOGIN_FORMAT', {}, 'login');
  return login;
}

/** @throws DomainError USER_EMAIL_FORMAT */
export function userEmail(typed: string | null): string | null {
  const email = typed?.trim().toLowerCase() || null;
  if (email !== null && !EMAIL.test(email)) throw new DomainError('USER_EMAIL_FORMAT', {}, 'email');
  return email;
}

/** One spelling a number, so that two of the same are found. @throws DomainError USER_PHONE_FORMAT */
export function userPhone(typed: string | null): string | null {
  const digits = typed?.replace(/[\s().-]/g, '').replace(/^\+?62/, '0') || null;
  if (digits !== null && !PHONE.test(digits)) throw new DomainError('USER_PHONE_FORMAT', {}, 'phone');
  return digits;
}

import type { Locale, Message } from '../kernel/message.ts';
import type { ScopeKind } from './viewer.ts';

const unlimited: Partial<Record<ScopeKind, Message>> = {
  COUNTRY: { id: 'Seluruh Indonesia', en: 'Whole country' },
  REGISTER: { id: 'Pengguna dan register', en: 'Users and registers' },
};

/** How far a scope without rows reaches; null where offices, partners, regions or groups say it. */
export function unlimitedScope(kind: ScopeKind, locale: Locale): string | null {
  return unlimited[kind]?.[locale] ?? null;
}

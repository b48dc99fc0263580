import { DomainError } from './domain-error.ts';

/** @throws DomainError FORBIDDEN */
export function mustBeAllowed(allowed: boolean): void {
  if (!allowed) throw new DomainError('FORBIDDEN');
}

import { type EntityClass, type FilterQuery, LockMode } from '@mikro-orm/core';
import { DomainError } from '../kernel/domain-error.ts';
import type { Act } from './act.ts';

/** A row to change, which nobody else changes meanwhile. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
export async function lockedRow<Row extends { id: string; version: number }>(
  act: Act,
  entity: EntityClass<Row>,
  id: string,
  version: number,
): Promise<Row> {
  const row = await act.em.findOne(entity, { id } as FilterQuery<Row>, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row) throw new DomainError('NOT_FOUND');
  if (row.version !== version) throw new DomainError('VERSION_CONFLICT');
  return row;
}

import { type Action, can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { addDays } from '../kernel/calendar-date.ts';
import { type BulkAct, type BulkState, UNDO_DAYS } from './member-bulk.codes.ts';

export interface BulkFacts {
  readonly act: BulkAct;
  readonly state: BulkState;
  readonly requestedById: string;
  readonly changing: number;
  readonly committedAt: Date | null;
}

/** The single act that a role needs for each. */
const needs: Record<BulkAct, Action> = {
  END: 'member:end',
  REACTIVATE: 'member:edit',
  ASSIGN: 'member:assign',
  MOVE: 'member:move',
};

/** A group's head brings people into the group and moves them nowhere else, as with a single one. */
export const mayDoInBulk = (viewer: Viewer, act: BulkAct) =>
  can(viewer, 'memberBulk:create') && can(viewer, needs[act]) && (act !== 'ASSIGN' || viewer.scopeKind !== 'GROUP');

/** What somebody chose and looked at is agreed to by the same person. */
const isOwn = (viewer: Viewer, bulk: BulkFacts) =>
  bulk.requestedById === viewer.userId && mayDoInBulk(viewer, bulk.act);

export const mayCommitBulk = (viewer: Viewer, bulk: BulkFacts) =>
  isOwn(viewer, bulk) && bulk.state === 'READY' && bulk.changing > 0;

export const mayCancelBulk = (viewer: Viewer, bulk: BulkFacts) =>
  isOwn(viewer, bulk) && ['SELECTING', 'READY', 'COMMITTING', 'UNDOING'].includes(bulk.state);

export const mayUndoBulk = (viewer: Viewer, bulk: BulkFacts, at: Date) =>
  isOwn(viewer, bulk) && bulk.state === 'COMMITTED' && at < undoableUntil(bulk);

/** The instant until which it can be taken back; the past for what was never carried out. */
export function undoableUntil({ committedAt }: Pick<BulkFacts, 'committedAt'>): Date {
  if (!committedAt) return new Date(0);
  const day = addDays(committedAt.toISOString().slice(0, 10), UNDO_DAYS);
  return new Date(`${day}${committedAt.toISOString().slice(10)}`);
}

import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { lockedRow } from '../database/locked-row.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { isSector } from '../member/occupation.ts';
import { type GroupDraft, type GroupStep, PartnerGroup } from './group.entity.ts';
import { mayAdvanceGroup, mayCloseGroup, mayCreateGroup, mayEditGroup, maySetGroupStage } from './group.policy.ts';
import { type GroupRow, groupsByIds } from './group.queries.ts';
import { usersForPartner } from './group-responsible.queries.ts';

/** What a form sends; the region by its code. */
export type GroupWrite = Omit<GroupDraft, 'regionId'> & { readonly regionCode: string };

const REASON_MIN = 5;

export function groupCreate(
  ctx: ActContext,
  partnerId: string,
  write: GroupWrite,
  step: GroupStep,
  key: string,
): Promise<GroupRow> {
  return ctx.act('group:create', async (act) => {
    if (!mayCreateGroup(act.viewer, partnerId)) throw new DomainError('NOT_FOUND');
    const group = PartnerGroup.create(partnerId, await draftOf(ctx, act, partnerId, write), step, act.at);
    const use = { operation: 'groupCreate', key, request: { partnerId, write, step } };
    const before = await once(act, use, { id: group.id });
    if (before) return readBack(act, before.id);
    act.em.persist(group);
    return readBack(act, group.id);
  });
}

export function groupEdit(ctx: ActContext, id: string, write: GroupWrite, version: number): Promise<GroupRow> {
  return ctx.act('group:edit', async (act) => {
    const group = await locked(act, id, version);
    mustBeAllowed(mayEditGroup(act.viewer, group));
    group.edit(await draftOf(ctx, act, group.partnerId, write, group.responsibleId), act.at);
    return readBack(act, id);
  });
}

/** Notes how far the group has come and what comes next. A group's head notes the next step and leaves the stage alone. */
export function groupAdvance(ctx: ActContext, id: string, step: GroupStep, version: number): Promise<GroupRow> {
  return ctx.act('group:advance', async (act) => {
    const group = await locked(act, id, version);
    mustBeAllowed(mayAdvanceGroup(act.viewer, group));
    mustBeAllowed(step.stage === group.stage || maySetGroupStage(act.viewer, group));
    group.advance(step, act.at);
    return readBack(act, id);
  });
}

export function groupClose(ctx: ActContext, id: string, reason: string, version: number): Promise<GroupRow> {
  return ctx.act('group:close', async (act) => {
    const group = await locked(act, id, version);
    mustBeAllowed(mayCloseGroup(act.viewer, group));
    const why = reason.trim();
    if (why.length < REASON_MIN) throw new DomainError('GROUP_REASON_TOO_SHORT', { min: REASON_MIN }, 'reason');
    await act.because(why);
    group.close(act.at);
    return readBack(act, id);
  });
}

async function draftOf(
  ctx: ActContext,
  act: Act,
  partnerId: string,
  { regionCode, ...write }: GroupWrite,
  kept: string | null = null,
): Promise<GroupDraft> {
  const region = await ctx.currentRegion(regionCode);
  if (!region) throw new DomainError('GROUP_REGION_UNKNOWN', {}, 'regionCode');
  if (region.level === 1) throw new DomainError('GROUP_REGION_LEVEL', {}, 'regionCode');
  if (write.sector && !isSector(write.sector)) throw new DomainError('GROUP_SECTOR_UNKNOWN', {}, 'sector');
  if (write.responsibleId && write.responsibleId !== kept) {
    const people = await usersForPartner(act.sql, partnerId);
    if (!people.some(({ id }) => id === write.responsibleId))
      throw new DomainError('GROUP_RESPONSIBLE_UNKNOWN', {}, 'responsibleId');
  }
  return { ...write, regionId: region.id };
}

/** Where nothing is to be done any more, the form says so instead of refusing the person. */
async function locked(act: Act, id: string, version: number): Promise<PartnerGroup> {
  const group = await lockedRow(act, PartnerGroup, id, version);
  if (group.closedAt !== null) throw new DomainError('GROUP_CLOSED');
  return group;
}

async function readBack(act: Act, id: string): Promise<GroupRow> {
  try {
    const [row] = await act.close(() => groupsByIds(act.sql, act.viewer, [id]));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('GROUP_NAME_TAKEN', {}, 'name');
    throw error;
  }
}

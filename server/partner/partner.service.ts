import { LockMode } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { officesByIds } from '../office/office.queries.ts';
import { currentRegion } from '../region/region.queries.ts';
import { Partner, type PartnerDraft } from './partner.entity.ts';
import { mayAssignOffice, mayEditPartner } from './partner.policy.ts';
import { type PartnerRow, partnersByIds } from './partner.queries.ts';

/** What a form sends; the region by its code. */
export type PartnerWrite = Omit<PartnerDraft, 'regionId'> & { readonly regionCode: string | null };

export function partnerCreate(ctx: ActContext, write: PartnerWrite, key: string): Promise<PartnerRow> {
  return ctx.act('partner:create', async (act) => {
    const partner = Partner.create(await draftOf(ctx, act, write), businessDate(ctx.clock), act.at);
    const before = await once(act, { operation: 'partnerCreate', key, request: write }, { id: partner.id });
    if (before) return readBack(act, before.id);
    act.em.persist(partner);
    await act.em.flush();
    return readBack(act, partner.id);
  });
}

export function partnerEdit(ctx: ActContext, id: string, write: PartnerWrite, version: number): Promise<PartnerRow> {
  return ctx.act('partner:edit', async (act) => {
    const partner = await act.em.findOne(Partner, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!partner) throw new DomainError('NOT_FOUND');
    if (!mayEditPartner(act.viewer, partner)) throw new DomainError('FORBIDDEN');
    if (write.officeId !== partner.officeId && !mayAssignOffice(act.viewer)) throw new DomainError('FORBIDDEN');
    if (partner.version !== version) throw new DomainError('VERSION_CONFLICT');
    await partner.names.loadItems();
    await partner.contacts.loadItems({ orderBy: { place: 'asc' } });
    const draft = await draftOf(ctx, act, write);
    const today = businessDate(ctx.clock);
    partner.leaveName(draft.name, today);
    await act.em.flush();
    partner.edit(draft, today, act.at);
    await act.em.flush();
    return readBack(act, id);
  });
}

async function draftOf(ctx: ActContext, act: Act, { regionCode, ...write }: PartnerWrite): Promise<PartnerDraft> {
  const region = regionCode ? await currentRegion(act.sql, regionCode, businessDate(ctx.clock)) : null;
  if (regionCode && !region) throw new DomainError('PARTNER_REGION_UNKNOWN', {}, 'regionCode');
  if (write.officeId && (await officesByIds(act.sql, [write.officeId])).length === 0)
    throw new DomainError('PARTNER_OFFICE_UNKNOWN', {}, 'officeId');
  return { ...write, regionId: region?.id ?? null };
}

async function readBack(act: Act, id: string): Promise<PartnerRow> {
  const [row] = await partnersByIds(act.sql, [id]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

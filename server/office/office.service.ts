import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { lockedRow } from '../database/locked-row.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { Office, type OfficeDraft, type OfficeKin } from './office.entity.ts';
import { type OfficeRow, officeByCode, officesBelow, officesByIds, servedByOthers } from './office.queries.ts';
import { alone, serve } from './office.store.ts';

/** What a form sends; the regencies by their codes, and those of them that another office is to give up. */
export interface OfficeWrite extends OfficeDraft {
  readonly parentId: string | null;
  readonly regencyCodes: readonly string[];
  readonly movedRegencyCodes: readonly string[];
}

export function officeCreate(ctx: ActContext, write: OfficeWrite, key: string): Promise<OfficeRow> {
  return ctx.act('office:keep', async (act) => {
    await alone(act);
    const office = Office.create(write, await kinOf(act, write, null), act.at);
    const before = await once(act, { operation: 'officeCreate', key, request: write }, { id: office.id });
    if (before) return readBack(act, before.id);
    const regencies = await regenciesOf(ctx, act, office, write);
    act.em.persist(office);
    await act.em.flush();
    await serve(act, office.id, regencies);
    return readBack(act, office.id);
  });
}

export function officeEdit(ctx: ActContext, id: string, write: OfficeWrite, version: number): Promise<OfficeRow> {
  return ctx.act('office:keep', async (act) => {
    await alone(act);
    const office = await lockedRow(act, Office, id, version);
    office.edit(write, await kinOf(act, write, id), act.at);
    const regencies = await regenciesOf(ctx, act, office, write);
    await act.em.flush();
    await serve(act, id, regencies);
    return readBack(act, id);
  });
}

async function kinOf(act: Act, { parentId }: OfficeWrite, id: string | null): Promise<OfficeKin> {
  const [parent = null] = parentId ? await officesByIds(act.sql, [parentId]) : [];
  if (parentId && !parent) throw new DomainError('OFFICE_PARENT_UNKNOWN', {}, 'parentId');
  return { parent, children: id ? await officesBelow(act.sql, [id]) : [] };
}

/** The regencies to serve. What another office serves has to be asked for by name: its members change hands with it. */
async function regenciesOf(ctx: ActContext, act: Act, office: Office, write: OfficeWrite): Promise<number[]> {
  const [same] = await officeByCode(act.sql, office.code);
  if (same && same.id !== office.id) throw new DomainError('OFFICE_CODE_TAKEN', { office: same.name }, 'code');
  const wrong: DomainError[] = [];
  const found = new Map<number, { region: RegionRow; code: string; field: string }>();
  for (const [index, code] of write.regencyCodes.entries()) {
    const field = `regencyCodes.${index}`;
    const region = await ctx.currentRegion(code);
    if (region?.level !== 2) wrong.push(new DomainError('OFFICE_REGENCY_UNKNOWN', { code }, field));
    else found.set(region.id, { region, code, field });
  }
  const moved = new Set(write.movedRegencyCodes);
  for (const { regencyId, office: other } of await servedByOthers(act.sql, office.id, [...found.keys()])) {
    const { region, code, field } = found.get(regencyId) as { region: RegionRow; code: string; field: string };
    if (!moved.has(code))
      wrong.push(new DomainError('OFFICE_REGENCY_TAKEN', { regency: region.name, office: other }, field));
  }
  if (wrong.length > 0) throw new DomainErrors(wrong);
  return [...found.keys()];
}

async function readBack(act: Act, id: string): Promise<OfficeRow> {
  const [row] = await officesByIds(act.sql, [id]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

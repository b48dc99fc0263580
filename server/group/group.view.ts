import type { Context } from '../graphql/context.ts';
import { regionFilter } from '../region/region-filter.ts';
import type { GroupStep } from './group.entity.ts';
import type { GroupFilter } from './group.queries.ts';
import type { GroupWrite } from './group.service.ts';
import type { GroupFilterInput, GroupInput, GroupStepInput } from './group.type.ts';

const text = (value: string | null | undefined) => value?.trim() || null;

export function writeOf(input: GroupInput): GroupWrite {
  return {
    name: input.name,
    regionCode: input.regionCode.trim(),
    sector: text(input.sector),
    ecosystem: (input.ecosystem ?? null) as GroupWrite['ecosystem'],
    estimatedWorkers: input.estimatedWorkers ?? null,
    responsibleId: text(input.responsibleId),
    npp: text(input.npp),
    wadahType: (input.wadahType ?? null) as GroupWrite['wadahType'],
  };
}

export function stepOf(input: GroupStepInput): GroupStep {
  return {
    stage: input.stage as GroupStep['stage'],
    nextStep: text(input.nextStep),
    nextStepOn: input.nextStepOn ?? null,
    contactName: text(input.contactName),
    contactPhone: text(input.contactPhone),
  };
}

/** The filter as the queries take it; a region that is not in the register has no groups. */
export async function filterOf(input: GroupFilterInput | null | undefined, ctx: Context): Promise<GroupFilter> {
  if (!input) return {};
  const { regionCode, ...same } = input;
  return { ...same, ...(await regionFilter(ctx, regionCode)) } as GroupFilter;
}

import type { ActContext } from '../access/act-context.ts';
import type { Action } from '../access/actions.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayKeepMousOf } from '../mou/mou.policy.ts';
import { partnerOf } from '../mou/mou-change.ts';
import { type CeremonyRow, ceremoniesByIds } from './ceremony.queries.ts';
import { lockedCeremony, touchCeremony } from './ceremony.store.ts';

/** One act on one ceremony: found, the viewer's to do, locked, the version seen, not signed yet. */
export function changeCeremony(
  ctx: ActContext,
  action: Action,
  id: string,
  version: number,
  run: (act: Act, ceremony: CeremonyRow) => Promise<void>,
): Promise<CeremonyRow> {
  return ctx.act(action, async (act) => {
    const [seen] = await ceremoniesByIds(act.sql, [id]);
    if (!seen) throw new DomainError('NOT_FOUND');
    const partner = (await partnerOf(act, seen.partnerId)) ?? { id: seen.partnerId, officeId: null };
    mustBeAllowed(mayKeepMousOf(act.viewer, partner, action));
    const ceremony = await lockedCeremony(act, id, version);
    if (ceremony.signedOn !== null) throw new DomainError('CEREMONY_SIGNED');
    // first: what is signed does not even get a new version
    await touchCeremony(act, id);
    await run(act, ceremony);
    return readBack(act, id);
  });
}

export async function readBack(act: Act, id: string): Promise<CeremonyRow> {
  const [row] = await act.close(() => ceremoniesByIds(act.sql, [id]));
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

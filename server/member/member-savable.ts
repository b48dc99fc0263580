import type { ActContext } from '../access/act-context.ts';
import type { Viewer } from '../access/viewer.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { checkNik, maskNik } from '../kernel/nik.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { checkMember, type MemberCheck, type MemberDraft } from './member.check.ts';
import type { NikCell } from './member.entity.ts';

/** A person at a form can put a phone number right at once; in a list it only loses its place. */
export function mustBeSavable(draft: MemberDraft, today: CalendarDate): MemberCheck[] {
  const checks = checkMember(draft, { on: today });
  const wrong = checks.filter((c) => c.level === 'BLOCKS_SAVING' || c.code === 'PHONE_FORMAT');
  if (wrong.length > 0)
    throw new DomainErrors(
      wrong.map((c) => new DomainError(c.code, c.params, c.field === 'village' ? 'villageCode' : c.field)),
    );
  return checks;
}

/** The village, where it is one and within the viewer's reach. @throws DomainError VILLAGE_* */
export function reachable(viewer: Viewer, found: RegionRow | null): number {
  if (found?.level !== 4) throw new DomainError('VILLAGE_UNKNOWN', {}, 'villageCode');
  const within = [0, found.provinceId, found.regencyId, found.districtId, found.id];
  if (!within.includes(viewer.regionId)) throw new DomainError('VILLAGE_OUT_OF_SCOPE', {}, 'villageCode');
  return found.id;
}

/** @throws DomainError with the codes of a NIK */
export function cellOf(ctx: ActContext, typed: string): NikCell {
  const check = checkNik(typed);
  if (!check.ok) throw new DomainError(check.code, check.params, 'nik');
  return { mask: maskNik(check.nik), hash: ctx.vault.hash(check.nik), cipher: ctx.vault.encrypt(check.nik) };
}

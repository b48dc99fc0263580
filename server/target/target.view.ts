import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Month } from '../kernel/month.ts';
import type { OfficeRow } from '../office/office.queries.ts';
import {
  type ReachedMonthRow,
  reachedByMonths,
  reachedByMous,
  reachedByOffices,
  type TargetSpan,
} from './reached.queries.ts';
import { EARLIEST_YEAR } from './target.codes.ts';
import { mayApprove, mayAskFor } from './target.policy.ts';
import {
  countingRules,
  type PublishedRow,
  protectedIn,
  publishedFigures,
  targetsOfOffice,
  targetsWaiting,
  yearsWithTargets,
} from './target.queries.ts';
import { byOffice, lineOf, type OfficeLines, worstFirst } from './target-sums.ts';

const YEARS_AHEAD = 5;

/**
 * Which months are counted: until the present one of this year, all of a year that is over, none of one to come.
 * @throws DomainError BAD_USER_INPUT for what is no year or month of ours
 */
export function spanOf(ctx: Pick<Context, 'clock'>, year: number | null, month: number | null): TargetSpan {
  const today = businessDate(ctx.clock);
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const asked = year ?? thisYear;
  if (!Number.isInteger(asked) || asked < EARLIEST_YEAR || asked > thisYear + YEARS_AHEAD)
    throw new DomainError('BAD_USER_INPUT', {}, 'year');
  if (month !== null && !(Number.isInteger(month) && month >= 1 && month <= 12))
    throw new DomainError('BAD_USER_INPUT', {}, 'month');
  const last = asked < thisYear ? 12 : asked === thisYear ? thisMonth : 1;
  return { year: asked, month: Math.min(month ?? last, last) };
}

export const monthOfSpan = ({ year, month }: TargetSpan): Month => `${year}-${String(month).padStart(2, '0')}` as Month;

export async function targetList(ctx: Context, span: TargetSpan) {
  const viewer = await ctx.viewer();
  const [rows, waiting, rules, years] = await Promise.all([
    reachedByOffices(ctx.read, viewer, span, null),
    targetsWaiting(ctx.read, span.year),
    countingRules(ctx.read),
    yearsWithTargets(ctx.read),
  ]);
  return {
    ...{ year: span.year, month: monthOfSpan(span), asOf: ctx.clock.now(), waiting, rules, years },
    offices: byOffice(rows).sort(worstFirst),
    viewerCanAsk: mayAskFor(viewer, { officeId: '', mouId: null }),
    viewerCanApprove: waiting.filter((target) => target.mouId === null && mayApprove(viewer, target)).length,
  };
}

/** What the viewer's own office aims at this year and what came of it so far; null as long as it aims at nothing. */
export async function officeTarget(ctx: Context): Promise<OfficeLines | null> {
  const viewer = await ctx.viewer();
  if (viewer.officeId === null || !can(viewer, 'target:read')) return null;
  const rows = await reachedByOffices(ctx.read, viewer, spanOf(ctx, null, null), viewer.officeId);
  const own = byOffice(rows).find(({ officeId }) => officeId === viewer.officeId);
  return own && (own.total.people !== null || own.total.rupiah !== null) ? own : null;
}

/** null: no such office, or none of the viewer's. */
export async function targetReport(ctx: Context, officeId: string, span: TargetSpan) {
  const viewer = await ctx.viewer();
  const [office, rows, mous, months, targets, rules, years] = await Promise.all([
    ctx.loaders.office.load(officeId),
    reachedByOffices(ctx.read, viewer, span, officeId),
    reachedByMous(ctx.read, span, officeId),
    reachedByMonths(ctx.read, viewer, span, officeId),
    targetsOfOffice(ctx.read, officeId, span.year),
    countingRules(ctx.read),
    yearsWithTargets(ctx.read),
  ]);
  const offices = byOffice(rows);
  const own = offices.find((one) => one.officeId === officeId);
  if (!office || !own) return null;
  const agreements = mous
    .map((row) => ({ mouId: row.mouId, isUnderAgreement: row.mouId !== null, line: lineOf(row) }))
    .sort((a, b) => b.line.peopleReached - a.line.peopleReached || ((a.mouId ?? '') < (b.mouId ?? '') ? -1 : 1));
  return {
    ...{ year: span.year, month: monthOfSpan(span), asOf: ctx.clock.now(), own, agreements, targets, rules, years },
    below: offices.filter((one) => one !== own).sort(worstFirst),
    months: addedUp(months, span),
    ...(await published(ctx, viewer, office, { own, span })),
    viewerCanAsk: mayAskFor(viewer, { officeId, mouId: null }),
    viewerCanAskForAgreements: mayAskFor(viewer, { officeId, mouId: officeId }),
  };
}

function addedUp(months: readonly ReachedMonthRow[], { year }: TargetSpan) {
  let sum = 0n;
  return months.map(({ month, people, peopleReached, rupiah }) => {
    sum += BigInt(rupiah);
    return {
      ...{ month: monthOfSpan({ year, month }), people, peopleReached },
      ...{ rupiah: BigInt(rupiah), rupiahReached: sum },
    };
  });
}

/**
 * What others have published of the office's area, and how many of a workforce are protected. People are counted where
 * they live, so only who sees all of them there is told.
 */
async function published(
  ctx: Context,
  viewer: Viewer,
  office: OfficeRow,
  { own, span }: { own: OfficeLines; span: TargetSpan },
) {
  const month = monthOfSpan(span);
  const isHead = office.kind === 'HEAD';
  const regions = isHead ? [] : await Promise.all(office.regencyIds.map((id) => ctx.region(id)));
  const regencies = regions.filter((region) => region !== null);
  if (!isHead && (regencies.length === 0 || !(viewer.scopeKind === 'COUNTRY' || viewer.officeId === office.id)))
    return { published: [], workforces: [] };
  const figures = await publishedFigures(ctx.read, isHead ? null : regencies.map(({ code }) => code));
  const workforces = figures.filter(({ measure, segment }) => measure === 'WORKFORCE' && segment === null);
  const living = isHead || workforces.length === 0 ? [] : await protectedIn(ctx.read, office.regencyIds, month);
  return {
    published: isHead ? figures : [],
    workforces: workforces.map((workforce) => {
      const region = regencies.find(({ code }) => code === workforce.regionCode) ?? null;
      const there = living.find(({ regionId }) => regionId === region?.id)?.people ?? 0;
      return {
        ...{ region, month, workforce, covered: isHead ? own.total.peopleThisMonth : there },
        published: figures.filter((figure) => isOfSamePlace(figure, workforce)),
      };
    }),
  };
}

const isOfSamePlace = (figure: PublishedRow, workforce: PublishedRow) =>
  figure.regionCode !== null && figure.regionCode === workforce.regionCode && figure.measure !== 'WORKFORCE';

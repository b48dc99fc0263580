import type { DemoGroup } from './demo-groups.ts';
import { demoGroups, LAPSED_GROUP, PARTLY_PAID_GROUP } from './demo-groups.ts';

/** How the people of one agreement are paid for. The expressions are SQL over an owing member `x`, its place by name, and its village's target `t`. */
export interface DemoPaying {
  readonly mouId: string;
  /** Months that are written before the present one and after it. */
  readonly back: number;
  readonly ahead: number;
  /** Last paid month of a member, a date or null. $10 is the present month. */
  readonly paidUntil: string;
  /** Whether a budget of the agreement pays: its months are reserved against the villages' allocations. */
  readonly claims?: true;
  /** What tells the payments of the agreement apart, over the owing member `o` and the month `q`. */
  readonly paymentOf: string;
}

/** So many of the group of 120 had their money collected when the first transfer went out. */
export const PAID_OF_PARTLY_PAID = 97;

const months = (count: number) => `($10::date + interval '${count} months')::date`;
const MONTHLY = `'month ' || q.month`;

/**
 * The villages of Jambi are paid until the month they report; groups pay for themselves, one for part of its people; the
 * ministry a month behind, as wage earners are; Jakarta until the next month; riders and traders as they go.
 */
export function demoPayings(mous: ReadonlyMap<string, string>): DemoPaying[] {
  const of = (key: string, paying: Omit<DemoPaying, 'mouId'>): DemoPaying[] => {
    const mouId = mous.get(key);
    return mouId ? [{ ...paying, mouId }] : [];
  };
  return [
    ...of('bkbk', {
      ...{
        back: 1,
        ahead: 4,
        claims: true,
        paidUntil: `date_trunc('month', t.covered_until)::date`,
        paymentOf: `'village ' || o.village_id`,
      },
    }),
    ...of('facilitators', { back: 2, ahead: 0, paidUntil: months(-1), paymentOf: MONTHLY }),
    ...of('staff', { back: 1, ahead: 0, paidUntil: months(-1), paymentOf: MONTHLY }),
    ...demoGroups
      .filter(({ stage }) => stage === 'SIGNED')
      .flatMap((group) => of(group.name, { back: 4, ahead: 2, paymentOf: `'group'`, paidUntil: paidByGroup(group) })),
    ...of('ppsu', { back: 2, ahead: 1, paidUntil: months(1), paymentOf: MONTHLY }),
    ...of('perisai', {
      ...{ back: 5, ahead: 3, paymentOf: MONTHLY },
      paidUntil: `case when x.name_key < 'D' then ${months(3)} when x.name_key < 'M' then ${months(0)} when x.name_key < 'S' then ${months(-2)} else ${months(-4)} end`,
    }),
    ...of('riders', {
      ...{ back: 1, ahead: 0, paymentOf: MONTHLY },
      paidUntil: `case when x.name_key < 'R' then ${months(0)} when x.name_key < 'T' then ${months(-1)} end`,
    }),
  ];
}

function paidByGroup({ name }: DemoGroup): string {
  if (name === PARTLY_PAID_GROUP)
    return `case when row_number() over (order by x.name_key, x.id) <= ${PAID_OF_PARTLY_PAID} then ${months(0)} end`;
  if (name === LAPSED_GROUP) return months(-3);
  return months(name < 'Kelompok P' ? 0 : 2);
}

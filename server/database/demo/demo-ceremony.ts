import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { DemoDays } from './demo-days.ts';
import { demoGroups } from './demo-groups.ts';

/** The number of the first group that signed; those after it run on. */
export const FIRST_GROUP_NUMBER = 101;

const pattern = (days: DemoDays) => `MoU/{n}/KC-JBR-CONTOH/${days.year}`;
export const groupNumber = (number: number, days: DemoDays) => pattern(days).replace('{n}', String(number));

/** Two groups that are to sign together, once the branch has looked at their agreements. */
export interface DemoCeremony {
  /** Names of the groups, in the order of the numbers. */
  readonly groups: readonly string[];
  readonly heldOn: CalendarDate;
  readonly planned: CalendarDate;
  readonly pattern: string;
  readonly first: number;
}

export const demoCeremony = (days: DemoDays): DemoCeremony => ({
  groups: ['Kelompok Batik Canting Ayu', 'Kelompok Tani Padi Organik Guyub'],
  heldOn: addDays(days.today, 9),
  planned: days.ago(3),
  pattern: pattern(days),
  first: FIRST_GROUP_NUMBER + demoGroups.filter(({ stage }) => stage === 'SIGNED').length,
});

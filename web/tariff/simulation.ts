import type { BenefitProgram, ContributionQuoteInput, RiskClass, Segment } from '../apollo/schema.generated.ts';
import { readRupiah } from '../format/rupiah.ts';

export const segments = ['BPU', 'PU'] as const satisfies readonly Segment[];
export const riskClasses = ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const satisfies readonly RiskClass[];
/** What a non-wage earner may choose; JP is for wage earners only. */
export const programmesOf: Record<Segment, readonly BenefitProgram[]> = {
  BPU: ['JKK', 'JKM', 'JHT'],
  PU: ['JKK', 'JKM', 'JHT', 'JP'],
};

/** The form as it was filled in; it lives in the address, so that a simulation can be sent to somebody. */
export interface Simulation {
  readonly segment: Segment;
  readonly programmes: readonly BenefitProgram[];
  readonly people: string;
  /** YYYY-MM */
  readonly from: string;
  readonly months: string;
  readonly income: string;
  readonly fund: string;
  readonly sector: string;
  readonly riskClass: RiskClass;
  /** The group it was begun from; its people, sector and payer stand where the address says nothing else. */
  readonly group: string | null;
}

/** What a group says about itself before anybody fills in the form. */
export type SimulationStart = Partial<Pick<Simulation, 'people' | 'sector' | 'fund' | 'programmes'>>;

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((word) => word === value);

/** @param month the month a simulation begins with when the address names none, YYYY-MM */
export function readSimulation(search: URLSearchParams, month: string, start: SimulationStart = {}): Simulation {
  const segment = oneOf(segments, search.get('segmen')) ?? 'BPU';
  const asked: readonly string[] = search.get('program')?.split(',') ?? start.programmes ?? ['JKK', 'JKM'];
  return {
    segment,
    programmes: programmesOf[segment].filter((programme) => asked.includes(programme)),
    people: search.get('orang') ?? start.people ?? '1',
    from: search.get('mulai') ?? month,
    months: search.get('bulan') ?? '12',
    income: search.get('upah') ?? '',
    fund: search.get('dana') ?? start.fund ?? (segment === 'PU' ? 'EMPLOYER' : 'SELF'),
    sector: search.get('sektor') ?? start.sector ?? 'LAINNYA',
    riskClass: oneOf(riskClasses, search.get('risiko')) ?? 'VERY_LOW',
    group: search.get('kelompok'),
  };
}

export function writeSimulation(simulation: Simulation): URLSearchParams {
  const { segment, programmes, people, from, months, income, fund, sector, riskClass, group } = simulation;
  const search = new URLSearchParams({
    ...(group && { kelompok: group }),
    ...{ segmen: segment, program: programmes.join(','), orang: people, mulai: from, bulan: months },
    ...{ dana: fund, sektor: sector },
  });
  if (income) search.set('upah', income);
  if (segment === 'PU') search.set('risiko', riskClass);
  return search;
}

/** What to ask the server; null while a field holds something that is no number, month or amount. */
export function questionOf(simulation: Simulation): ContributionQuoteInput | null {
  const { segment, programmes, from, fund, sector, riskClass } = simulation;
  const income = readRupiah(simulation.income);
  const people = wholeNumber(simulation.people);
  const months = wholeNumber(simulation.months);
  if (income === null || people === null || months === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) return null;
  return {
    ...{ segment, programmes: [...programmes], from, months, people, income: income || null },
    ...{ fundSource: fund, sector, riskClass: segment === 'PU' ? riskClass : null },
  };
}

/** How many people the form names; 0 while it names none. */
export const peopleOf = ({ people }: Simulation): number => wholeNumber(people) ?? 0;

function wholeNumber(typed: string): number | null {
  const text = typed.replace(/[\s.]/g, '');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Months in a row that cost one person the same. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly perPerson: string;
  readonly isDiscounted: boolean;
}

interface PricedMonth {
  readonly month: string;
  readonly perPerson: string;
  readonly lines: readonly { readonly adjustment?: unknown }[];
}

export function stretchesOf(months: readonly PricedMonth[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { month, perPerson, lines } of months) {
    const isDiscounted = lines.some((line) => line.adjustment !== null && line.adjustment !== undefined);
    const last = stretches.at(-1);
    if (last && last.perPerson === perPerson && last.isDiscounted === isDiscounted)
      stretches[stretches.length - 1] = { ...last, to: month, months: last.months + 1 };
    else stretches.push({ from: month, to: month, months: 1, perPerson, isDiscounted });
  }
  return stretches;
}

interface StartingGroup {
  readonly estimatedWorkers?: number | null;
  readonly sector?: { readonly code: string } | null;
  readonly memberCounts: { readonly candidate: number; readonly registered: number };
  readonly mous: readonly {
    readonly state: string;
    readonly payer: string;
    readonly programmes: readonly BenefitProgram[];
  }[];
}

/**
 * What a simulation for a group begins with: the people it has, or is thought to have, and what its running agreement says.
 * A group that a budget pays for is never shown the discount, which does not hold for it.
 */
export function startOf({ estimatedWorkers, sector, memberCounts, mous }: StartingGroup): SimulationStart {
  const people = memberCounts.candidate + memberCounts.registered || estimatedWorkers;
  const running = mous.find((mou) => mou.state === 'ACTIVE');
  const funds: Record<string, string> = { SUBSIDY: 'APBD_REGENCY', SPONSOR: 'SPONSOR' };
  const fund = running && funds[running.payer];
  return {
    ...(people && { people: String(people) }),
    ...(sector && { sector: sector.code }),
    ...(running && { programmes: running.programmes }),
    ...(fund && { fund }),
  };
}

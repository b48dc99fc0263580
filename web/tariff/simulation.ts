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
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((word) => word === value);

/** @param month the month a simulation begins with when the address names none, YYYY-MM */
export function readSimulation(search: URLSearchParams, month: string): Simulation {
  const segment = oneOf(segments, search.get('segmen')) ?? 'BPU';
  const asked = search.get('program')?.split(',') ?? ['JKK', 'JKM'];
  return {
    segment,
    programmes: programmesOf[segment].filter((programme) => asked.includes(programme)),
    people: search.get('orang') ?? '1',
    from: search.get('mulai') ?? month,
    months: search.get('bulan') ?? '12',
    income: search.get('upah') ?? '',
    fund: search.get('dana') ?? (segment === 'PU' ? 'EMPLOYER' : 'SELF'),
    sector: search.get('sektor') ?? 'LAINNYA',
    riskClass: oneOf(riskClasses, search.get('risiko')) ?? 'VERY_LOW',
  };
}

export function writeSimulation(simulation: Simulation): URLSearchParams {
  const { segment, programmes, people, from, months, income, fund, sector, riskClass } = simulation;
  const search = new URLSearchParams({
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

function wholeNumber(typed: string): number | null {
  const text = typed.replace(/[\s.]/g, '');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Months in a row that cost one person the same. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
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
      stretches[stretches.length - 1] = { ...last, to: month };
    else stretches.push({ from: month, to: month, perPerson, isDiscounted });
  }
  return stretches;
}

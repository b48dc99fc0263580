import type { EcosystemReportQuery } from './EcosystemPage.generated.ts';

export type EcosystemLine = EcosystemReportQuery['ecosystemReport']['lines'][number];

export interface EcosystemSums {
  readonly groups: number;
  readonly estimatedWorkers: number;
  readonly candidate: number;
  readonly registered: number;
  readonly protected: number;
}

const nothing: EcosystemSums = { groups: 0, estimatedWorkers: 0, candidate: 0, registered: 0, protected: 0 };

export const sumOf = (lines: readonly EcosystemLine[]): EcosystemSums =>
  lines.reduce(
    (sum, line) => ({
      groups: sum.groups + line.groups,
      estimatedWorkers: sum.estimatedWorkers + line.estimatedWorkers,
      candidate: sum.candidate + line.candidate,
      registered: sum.registered + line.registered,
      protected: sum.protected + line.protected,
    }),
    nothing,
  );

export interface Share extends EcosystemSums {
  /** The code of the ecosystem or sector; null for what nobody has recorded. */
  readonly code: string | null;
}

/** Lines added up by one of their two kinds, most registered first; what is not recorded comes last. */
export function sharesBy(lines: readonly EcosystemLine[], codeOf: (line: EcosystemLine) => string | null): Share[] {
  const codes = [...new Set(lines.map(codeOf))];
  return codes
    .map((code) => ({ code, ...sumOf(lines.filter((line) => codeOf(line) === code)) }))
    .sort(
      (a, b) =>
        Number(a.code === null) - Number(b.code === null) ||
        b.registered - a.registered ||
        (a.code ?? '').localeCompare(b.code ?? ''),
    );
}

interface DatedRule {
  readonly fromYear: number;
  readonly untilYear: number | null;
}

/** The ways of counting that may be chosen for the year of a report. */
export const rulesFor = <Rule extends DatedRule>({ year, rules }: { year: number; rules: readonly Rule[] }): Rule[] =>
  rules.filter(({ fromYear, untilYear }) => fromYear <= year && (untilYear === null || year <= untilYear));

/** What a published figure counts. */
export const publishedMeasures = ['ACTIVE_PEOPLE', 'CONTRIBUTIONS', 'WORKFORCE', 'REGISTERED_PEOPLE'] as const;
export type PublishedMeasure = (typeof publishedMeasures)[number];

/** How exactly a published figure was given. */
export const publishedBounds = ['EXACT', 'ABOUT', 'LESS_THAN'] as const;
export type PublishedBound = (typeof publishedBounds)[number];

/** How people are counted where no target says otherwise. */
export const USUAL_RULE = 'PAID_MONTH';
export const EARLIEST_YEAR = 2010;

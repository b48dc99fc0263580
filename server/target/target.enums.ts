import { publishEnum } from '../graphql/register-enum.ts';
import { publishedBounds, publishedMeasures } from './target.codes.ts';

export const PublishedMeasureEnum = publishEnum(
  'PublishedMeasure',
  'What a published figure counts.',
  publishedMeasures,
  {
    ACTIVE_PEOPLE: 'Active participants.',
    CONTRIBUTIONS: 'Rupiah of contributions in a year.',
    WORKFORCE: 'People who work, or could.',
    REGISTERED_PEOPLE: 'Registered participants.',
  },
);

export const PublishedBoundEnum = publishEnum(
  'PublishedBound',
  'How exactly a figure was published.',
  publishedBounds,
  {
    EXACT: 'As it stands.',
    ABOUT: 'Rounded.',
    LESS_THAN: 'The source says less than this.',
  },
);

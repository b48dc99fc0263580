import { publishEnum } from '../graphql/register-enum.ts';
import { officeKinds } from './office.codes.ts';

export const OfficeKindEnum = publishEnum('OfficeKind', 'What kind of place of the agency an office is.', officeKinds, {
  HEAD: 'Head office (kantor pusat).',
  REGIONAL: 'Regional office (kantor wilayah).',
  BRANCH: 'Branch (kantor cabang).',
});

import { publishEnum } from '../graphql/register-enum.ts';
import { obligations } from '../member/occupation.ts';
import { coverBlocks } from './staff-coverage.codes.ts';

export const CoverBlockEnum = publishEnum(
  'CoverBlock',
  'What keeps people of a place from being protected under an agreement.',
  coverBlocks,
  {
    NO_AGREEMENT: 'The agreement is not in force.',
    NO_LOCAL_AGREEMENT: 'The agreement is carried out by others below it, and none of these is about this place.',
    NO_LIST: 'Nobody has handed in a list.',
    NOT_LISTED: 'A list is there, and people of the workforce are not on it.',
    NOT_REGISTERED: 'They are candidates: they have no KPJ.',
    UNPAID: 'They are registered, and nothing was ever paid for them.',
    LAPSED: 'They are registered and were paid for before; the contribution of the month is missing.',
    PAPERS_MISSING: 'Papers of the agreement are missing after their day.',
  },
);

export const ObligationEnum = publishEnum(
  'Obligation',
  'Whether people of a position have to be members.',
  obligations,
  {
    MANDATORY: 'They have to be.',
    VOLUNTARY: 'They may be.',
  },
);

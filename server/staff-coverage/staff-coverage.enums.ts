import { publishEnum } from '../graphql/register-enum.ts';
import { obligations } from '../member/occupation.ts';
import { coverBlocks } from './staff-coverage.codes.ts';

export const CoverBlockEnum = publishEnum(
  'CoverBlock',
  'What keeps people of a place from being protected under an agreement.',
  coverBlocks,
  {
    NO_AGREEMENT: 'The agreement is not in force.',
    NO_LIST: 'Nobody has handed in a list.',
    NOT_REGISTERED: 'There are candidates, and nobody has a KPJ.',
    UNPAID: 'Nobody’s contribution of the month is paid.',
    SHORT: 'Less than nine tenths of the workforce are protected.',
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

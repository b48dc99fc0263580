import { publishEnum } from '../graphql/register-enum.ts';
import { categories, checkLevels, payers, segments } from './member.check.ts';
import { endReasons, memberOrders, memberStatuses } from './member.codes.ts';

export const SegmentEnum = publishEnum('Segment', 'How a person works.', segments, {
  PU: 'Wage earner (penerima upah).',
  BPU: 'Non-wage earner (bukan penerima upah).',
});

export const SexEnum = publishEnum('Sex', 'Sex as registered.', ['MALE', 'FEMALE'], {
  MALE: 'Man (laki-laki).',
  FEMALE: 'Woman (perempuan).',
});

export const MemberStatusEnum = publishEnum(
  'MemberStatus',
  'Where a registration stands; never added up.',
  memberStatuses,
  {
    CANDIDATE: 'On a proposed list, without a participant number (calon peserta).',
    REGISTERED: 'With a participant number, KPJ (terdaftar).',
    ENDED: 'Ended, with a reason.',
  },
);

export const MemberEndReasonEnum = publishEnum('MemberEndReason', 'Why a membership ended.', endReasons, {
  DECEASED: 'Died.',
  MOVED: 'Moved out of the region.',
  OVER_AGE: 'Reached the age limit.',
  MEMBER_ELSEWHERE: 'Is a member elsewhere.',
  REFUSED: 'Refused to take part.',
  DATA_WRONG: 'The data were wrong.',
});

export const MemberCategoryEnum = publishEnum('MemberCategory', 'Category within a subsidised list.', categories, {
  MME: 'Extremely poor (masyarakat miskin ekstrem).',
  PR: 'Vulnerable worker (pekerja rentan).',
  OTHER: 'Another category.',
});

export const PayerEnum = publishEnum('Payer', 'Who pays the contribution.', payers, {
  SELF: 'The worker.',
  SUBSIDY: 'A public budget.',
  EMPLOYER: 'The employer.',
  SPONSOR: 'A sponsor.',
});

export const CheckLevelEnum = publishEnum('CheckLevel', 'How much a check matters.', checkLevels, {
  BLOCKS_SAVING: 'Cannot be saved like this.',
  BLOCKS_SENDING: 'Can be saved, but not sent to the agency.',
  WARNS: 'Worth a look; nothing is blocked.',
});

export const MemberOrderEnum = publishEnum('MemberOrder', 'What a member list is sorted by.', memberOrders, {
  NAME: 'By name.',
  NEWEST: 'Newest registration first.',
  VILLAGE: 'By village, then name.',
});

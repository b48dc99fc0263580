import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { JobType } from '../jobs/job.type.ts';
import { MemberOrderEnum } from '../member/member.enums.ts';
import { exportColumns, exportFormats, exportStates } from './member-export.codes.ts';

export const ExportFormatEnum = publishEnum('MemberExportFormat', 'What kind of file a list becomes.', exportFormats, {
  XLSX: 'A workbook with a sheet that says what it is.',
  CSV: 'Separated text as Indonesian Excel opens it: semicolons, UTF-8.',
});

export const ExportStateEnum = publishEnum('MemberExportState', 'Where an export stands.', exportStates, {
  WAITING: 'Being written.',
  READY: 'To be downloaded.',
  FAILED: 'Broke off; there is no file.',
  CANCELLED: 'Stopped on request; there is no file.',
  EXPIRED: 'The file is gone; that it was taken stays on record.',
});

export const ExportColumnEnum = publishEnum('MemberExportColumn', 'What a list shows of a member.', exportColumns, {
  NAME: 'Name.',
  NIK: 'NIK, masked unless asked for in clear.',
  BIRTH_YEAR: 'Year of birth.',
  SEX: 'Sex.',
  VILLAGE: 'Village, with district and regency in columns of their own.',
  OCCUPATION: 'Trade.',
  SEGMENT: 'Segment.',
  CATEGORY: 'Category within a subsidised list.',
  PAYER: 'Who pays.',
  PARTNER: 'Partner.',
  GROUP: 'Group.',
  ECOSYSTEM: 'Ecosystem, as Member.ecosystem tells it.',
  GROUP_SECTOR: 'Sector of the group.',
  MOU: 'Agreement.',
  KPJ: 'Participant number.',
  STATUS: 'Status.',
  SENDABLE: 'Whether the data are complete.',
  UPDATED_AT: 'When it last changed.',
});

@InputType('MemberExportInput', { description: 'How a list is taken away.' })
export class MemberExportInput {
  @Field(() => ExportFormatEnum, { description: 'Kind of file.' })
  format!: string;

  @Field(() => [ExportColumnEnum], { description: 'Columns in their order.' })
  columns!: string[];

  @Field(() => MemberOrderEnum, { nullable: true, description: 'Order of the rows; by name when left out.' })
  orderBy?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the NIK in clear, for a purpose that is recorded.' })
  clearNik?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What for, at least 5 letters; needed for the NIK in clear.' })
  purpose?: string | null;
}

@ObjectType('MemberExport', { description: 'A list of members taken away as a file, by its requester alone.' })
export class MemberExportType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ExportFormatEnum, { description: 'Kind of file.' })
  format!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Boolean, { description: 'Whether the NIK stands there in clear.' })
  clearNik!: boolean;

  @Field(() => String, { nullable: true, description: 'What for.' })
  purpose!: string | null;

  @Field(() => String, { description: 'Whom it is about, in words.' })
  filterWords!: string;

  @Field(() => ExportStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { nullable: true, description: 'How many members; null while it is being written.' })
  rowCount!: number | null;

  @Field(() => Int, { description: 'How often it was downloaded.' })
  downloads!: number;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the file is kept.' })
  expiresAt!: Date | null;

  @Field(() => JobType, { nullable: true, description: 'The work on a long one.' })
  job!: JobType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where to download it; null when there is no file for the viewer.',
  })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may stop it now.' })
  viewerCanCancel!: boolean;
}

export const MemberExportConnection = connectionOf('MemberExport', () => MemberExportType);

@ObjectType('MemberExportPayload', { description: 'What an act on an export answers.' })
export class MemberExportPayload {
  @Field(() => MemberExportType, { nullable: true, description: 'The export; null when a rule said no.' })
  memberExport?: MemberExportType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditChangeType } from '../audit/audit.type.ts';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { GroupType } from '../group/group.type.ts';
import { JobType } from '../jobs/job.type.ts';
import { CheckLevelEnum } from '../member/member.enums.ts';
import { MemberType } from '../member/member.type.ts';
import { MouType } from '../mou/mou.type.ts';
import { PartnerType } from '../partner/partner.type.ts';
import { importOutcomes, importStates } from './member-import.codes.ts';
import { MemberImportEnrolmentType } from './member-import.enrol.type.ts';

export const MemberImportStateEnum = publishEnum('MemberImportState', 'Where a handed-in list stands.', importStates, {
  CHECKING: 'Being read and compared.',
  READY: 'Checked; waits for somebody to agree.',
  COMMITTING: 'Being saved.',
  COMMITTED: 'Saved.',
  UNDOING: 'Being taken back.',
  UNDONE: 'Taken back, except for members that somebody touched since.',
  REFUSED: 'The file as a whole could not be used.',
  CANCELLED: 'Given up.',
  FAILED: 'The check broke off; nothing was changed.',
});

export const ImportOutcomeEnum = publishEnum('ImportOutcome', 'What becomes of a row.', importOutcomes, {
  NEW: 'A new member.',
  CHANGED: 'A member whose data the row changes.',
  UNCHANGED: 'A member who is like this already.',
  WARNED: 'A good row with a remark; for filtering and counting, such a row is also new, changed or unchanged.',
  REFUSED: 'Cannot be saved like this.',
});

@ObjectType('MemberImportRefusal', { description: 'Why a file was refused as a whole.' })
export class MemberImportRefusalType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "What is wrong and what to do, in the viewer's language." })
  message!: string;
}

@ObjectType('MemberImportCounts', {
  description: 'Rows by outcome. total = new + changed + unchanged + refused; warned rows are among the good ones.',
})
export class MemberImportCountsType {
  @Field(() => Int, { description: 'Rows of people.' })
  total!: number;

  @Field(() => Int, { description: 'New members.' })
  new!: number;

  @Field(() => Int, { description: 'Members whose data change.' })
  changed!: number;

  @Field(() => Int, { description: 'Members who are like this already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Good rows with a remark.' })
  warned!: number;

  @Field(() => Int, { description: 'Rows that cannot be saved like this.' })
  refused!: number;

  @Field(() => Int, {
    description: 'Rows that agreeing would save: new and changed; for a group or an agreement the unchanged ones too.',
  })
  committable!: number;
}

@ObjectType('MemberImportGroup', { description: 'One kind of problem over all rows.' })
export class MemberImportGroupType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'The column as the file calls it.' })
  column!: string;

  @Field(() => CheckLevelEnum, { description: 'How much it matters.' })
  level!: string;

  @Field(() => String, { description: "What it is, in the viewer's language." })
  message!: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  rows!: number;

  @Field(() => [String], { description: 'Its first cells, such as B1043; at most three.' })
  examples!: string[];

  @Field(() => String, { description: "What to do, in the viewer's language." })
  remedy!: string;
}

@ObjectType('MemberImportIssue', { description: 'Something about one cell.' })
export class MemberImportIssueType {
  @Field(() => String, { description: 'The cell as a spreadsheet names it.' })
  cell!: string;

  @Field(() => String, { description: 'The column as the file calls it.' })
  column!: string;

  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => CheckLevelEnum, { description: 'How much it matters.' })
  level!: string;

  @Field(() => String, { description: "What it is, in the viewer's language." })
  message!: string;

  @Field(() => String, { description: "What to do, in the viewer's language." })
  remedy!: string;
}

@ObjectType('MemberImportRow', { description: 'One row of a handed-in list.' })
export class MemberImportRowType {
  @Field(() => Int, { description: 'Its number in the spreadsheet.' })
  rowNumber!: number;

  @Field(() => ImportOutcomeEnum, { description: 'What becomes of it; never WARNED, see issues.' })
  outcome!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The NIK with all but its last two digits hidden; null when it is not one.',
  })
  maskedNik!: string | null;

  @Field(() => String, { nullable: true, description: 'The name as written.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The village that was found.' })
  village!: string | null;

  @Field(() => [MemberImportIssueType], { description: 'What is wrong or worth a look; short.' })
  issues!: MemberImportIssueType[];

  @Field(() => [AuditChangeType], { description: 'For a changed member: each field before and after; short.' })
  changes!: AuditChangeType[];

  @Field(() => MemberType, {
    nullable: true,
    description: 'The member: the one found, or the one that came of the row.',
  })
  member!: MemberType | null;
}

export const MemberImportRowConnection = connectionOf('MemberImportRow', () => MemberImportRowType);

@ObjectType('MemberImport', { description: 'A list of members that was handed in as a file.' })
export class MemberImportType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => PartnerType, { description: 'The partner whose members are listed.' })
  partner!: PartnerType;

  @Field(() => GroupType, { nullable: true, description: 'Group that its people come in with.' })
  group!: GroupType | null;

  @Field(() => MouType, { nullable: true, description: 'Agreement that its people come in under.' })
  mou!: MouType | null;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  fileSize!: number;

  @Field(() => String, { description: 'Who handed it in, by the name borne then.' })
  uploadedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  createdAt!: Date;

  @Field(() => MemberImportStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => JobType, { nullable: true, description: 'The running or last job.' })
  job!: JobType | null;

  @Field(() => MemberImportRefusalType, {
    nullable: true,
    description: 'Why the file was refused as a whole; null otherwise.',
  })
  refusal!: MemberImportRefusalType | null;

  @Field(() => MemberImportType, {
    nullable: true,
    description: 'The import in which this very file was saved before.',
  })
  sameAs!: MemberImportType | null;

  @Field(() => String, { nullable: true, description: 'The sheet that was read; null for a text file.' })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the header row.' })
  headerRow!: number | null;

  @Field(() => [String], { description: 'Columns that are not ours; kept with the file, not with the members. Short.' })
  extraColumns!: string[];

  @Field(() => MemberImportCountsType, { description: 'Rows by outcome; all zero until the check is over.' })
  counts!: MemberImportCountsType;

  @Field(() => [MemberImportGroupType], {
    description: 'Kinds of problems, those that block first; a few dozen at most.',
  })
  groups!: MemberImportGroupType[];

  @Field(() => MemberImportRowConnection, { description: 'The rows in the order of the file.' })
  rows!: InstanceType<typeof MemberImportRowConnection>;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was saved.' })
  committedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who agreed to it, by the name borne then.' })
  committedBy!: string | null;

  @Field(() => MemberImportEnrolmentType, {
    nullable: true,
    description: 'The months that it is saved with; null for none.',
  })
  enrolment!: MemberImportEnrolmentType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  undoneAt!: Date | null;

  @Field(() => Int, { description: 'Members that are as before after it was taken back.' })
  undone!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it may be taken back; null for what is not saved.',
  })
  undoableUntil!: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back now.' })
  viewerCanUndo!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may have it saved now.' })
  viewerCanCommit!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may stop it or give it up now.' })
  viewerCanCancel!: boolean;
}

export const MemberImportConnection = connectionOf('MemberImport', () => MemberImportType);

@InputType('MemberImportFilter', { description: 'Which imports a list shows; all conditions hold together.' })
export class MemberImportFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this partner.' })
  partnerId?: string | null;

  @Field(() => MemberImportStateEnum, { nullable: true, description: 'In this state.' })
  state?: string | null;
}

@ObjectType('MemberImportPayload', { description: 'What an act on an import answers.' })
export class MemberImportPayload {
  @Field(() => MemberImportType, { nullable: true, description: 'The import afterwards; null when a rule said no.' })
  memberImport?: MemberImportType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

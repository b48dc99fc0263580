import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { publishEnum } from '../graphql/register-enum.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { MouTurnEnum } from '../mou/mou.enums.ts';
import { MouType } from '../mou/mou.type.ts';
import { mouPaperKinds } from './mou-document.codes.ts';

export const MouPaperKindEnum = publishEnum('MouPaperKind', 'What a paper of an agreement is.', mouPaperKinds, {
  DRAFT_TEXT: 'The text as it is drafted, for who reviews it.',
  LEGAL_NOTE: 'What the legal review says.',
  AUTHORITY: 'Power of attorney or letter of appointment of who signs.',
  SIGNED: 'The signed text, scanned. For every party.',
  MINUTES: 'Minutes of the ceremony at which it was signed. For every party.',
  MEMBER_LIST: 'The list of people that belongs to it, as signed.',
  TERMINATION: 'The letter that ended it before its last day.',
  OTHER: 'Anything else.',
});

@ObjectType('MouPaper', {
  description:
    'One version of a paper of an agreement. Its content is fetched beside GraphQL: GET /mous/papers/{id}, as an attachment.',
})
export class MouPaperType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ID, { description: 'Identifier of its first version: what the versions of one paper share.' })
  paperId!: string;

  @Field(() => Int, { description: '1 for the first version.' })
  number!: number;

  @Field(() => Boolean, { description: 'Whether it counts: the newest version that was not withdrawn.' })
  current!: boolean;

  @Field(() => MouPaperKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { description: 'What the file is called; never as its sender called it.' })
  fileName!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  sha256!: string;

  @Field(() => String, { description: 'Who put it on file.' })
  addedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it was not.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  withdrawnReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may fetch its content; what was withdrawn few may.' })
  viewerCanOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may withdraw it.' })
  viewerCanWithdraw!: boolean;
}

@ObjectType('MouEvidence', {
  description:
    'A paper that has to be on file for an agreement as it stands: who brings it, by when, and whether it is there.',
})
export class MouEvidenceType {
  @Field(() => MouType, { description: 'The agreement.' })
  mou!: MouType;

  @Field(() => MouPaperKindEnum, { description: 'Which paper.' })
  paper!: string;

  @Field(() => MouTurnEnum, { description: 'The role that brings it.' })
  who!: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueOn!: string;

  @Field(() => Boolean, { description: 'Whether it is missing.' })
  missing!: boolean;

  @Field(() => Boolean, { description: 'Whether it is missing and its day is over.' })
  overdue!: boolean;
}

export const MouEvidenceConnection = connectionOf('MouEvidence', () => MouEvidenceType);

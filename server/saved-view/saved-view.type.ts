import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { publishEnum } from '../graphql/register-enum.ts';
import { UserErrorType } from '../graphql/user-error.ts';
import { savedLists } from './saved-view.codes.ts';

export const SavedListEnum = publishEnum('SavedList', 'A list whose filters can be kept.', savedLists, {
  MEMBERS: 'The members.',
  PARTNERS: 'The partners.',
  GROUPS: 'The groups.',
  MOUS: 'The agreements.',
});

@ObjectType('SavedView', { description: 'A filter of a list, kept under a name.' })
export class SavedViewType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => SavedListEnum, { description: 'The list it is of.' })
  list!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The query of the address that shows it, without a question mark.' })
  query!: string;

  @Field(() => Boolean, { description: 'True when the colleagues of the same partner or office see it too.' })
  shared!: boolean;

  @Field(() => Boolean, { description: 'True for the one that the list opens with for its owner.' })
  isDefault!: boolean;

  @Field(() => String, { description: 'Who keeps it.' })
  savedBy!: string;

  @Field(() => Int, { description: 'Version for edits: send back the one you saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it is the viewer’s own, to be changed and deleted.' })
  viewerCanEdit!: boolean;
}

@InputType('SavedViewInput', { description: 'What is kept of a filter.' })
export class SavedViewInput {
  @Field(() => String, { description: 'Its name, at most 60 letters, one of its kind for the list.' })
  name!: string;

  @Field(() => String, { description: 'The query of the address without a cursor and without long numbers.' })
  query!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the colleagues see it too.' })
  shared?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the list opens with it.' })
  isDefault?: boolean | null;
}

@ObjectType('SavedViewPayload', { description: 'What an act on a kept filter answers.' })
export class SavedViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view afterwards; null when a rule said no.' })
  savedView?: SavedViewType | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SavedViewDeletePayload', { description: 'What deleting a kept filter answers.' })
export class SavedViewDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The view that is gone; null when a rule said no.' })
  deletedId?: string | null;

  @Field(() => [UserErrorType], { description: 'What the user has to put right; empty when it worked.' })
  userErrors!: UserErrorType[];
}

import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import type { SavedList } from './saved-view.codes.ts';
import { mayEditSavedView, mayShareViews } from './saved-view.policy.ts';
import { type SavedViewRow, savedViews } from './saved-view.queries.ts';
import * as views from './saved-view.service.ts';
import type { SavedViewWrite } from './saved-view.store.ts';
import {
  SavedListEnum,
  SavedViewDeletePayload,
  SavedViewInput,
  SavedViewPayload,
  SavedViewType,
} from './saved-view.type.ts';

const writeOf = (input: SavedViewInput): SavedViewWrite => ({
  ...input,
  shared: input.shared ?? false,
  isDefault: input.isDefault ?? false,
});

@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Does('savedView:read')
  @Query(() => [SavedViewType], {
    description:
      'The viewer’s own kept filters of a list and those that colleagues share; at most a hundred, own ones first.',
  })
  async savedViews(@Arg('list', () => SavedListEnum) list: SavedList, @Ctx() ctx: Context) {
    return savedViews(ctx.read, (await ctx.viewer()).userId, list);
  }

  @Does('savedView:edit')
  @Mutation(() => SavedViewPayload, {
    description:
      'Keeps a filter of a list under a name. By everyone signed in. User errors: SAVED_VIEW_NAME_LENGTH, SAVED_VIEW_NAME_TAKEN, SAVED_VIEW_QUERY, SAVED_VIEW_NOT_SHARED, SAVED_VIEWS_FULL. CONFLICT when the key was used for other content.',
  })
  savedViewCreate(
    @Ctx() ctx: Context,
    @Arg('list', () => SavedListEnum) list: SavedList,
    @Arg('input', () => SavedViewInput) input: SavedViewInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ savedView: await views.savedViewCreate(ctx, list, writeOf(input), key) }));
  }

  @Does('savedView:edit')
  @Mutation(() => SavedViewPayload, {
    description:
      'Renames, shares, changes or makes default a filter of one’s own. By everyone signed in. User errors: those of savedViewCreate and VERSION_CONFLICT. FORBIDDEN for a colleague’s.',
  })
  savedViewEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => SavedViewInput) input: SavedViewInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ savedView: await views.savedViewEdit(ctx, id, writeOf(input), version) }));
  }

  @Does('savedView:edit')
  @Mutation(() => SavedViewDeletePayload, {
    description:
      'Deletes a filter of one’s own. By everyone signed in. User errors: VERSION_CONFLICT. FORBIDDEN for a colleague’s.',
  })
  savedViewDelete(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ deletedId: await views.savedViewDelete(ctx, id, version) }));
  }

  @FieldResolver(() => Boolean)
  async viewerCanEdit(@Root() row: SavedViewRow, @Ctx() ctx: Context) {
    return mayEditSavedView(await ctx.viewer(), row);
  }
}

@Resolver(() => ViewerType)
export class SavedViewViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer has colleagues to share a kept filter with.' })
  viewerCanShareViews(@Root() viewer: Viewer) {
    return mayShareViews(viewer);
  }
}

import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { SavedList } from './saved-view.codes.ts';
import { mayEditSavedView, mayShareViews } from './saved-view.policy.ts';
import { countViews, SAVED_VIEWS_MAX, type SavedViewRow, savedViewById } from './saved-view.queries.ts';
import { deleteView, insertView, noDefault, type SavedViewWrite, updateView } from './saved-view.store.ts';

const NAME_MAX = 60;
const QUERY_MAX = 1000;

/** @throws DomainError SAVED_VIEW_NAME_LENGTH, SAVED_VIEW_NAME_TAKEN, SAVED_VIEW_QUERY, SAVED_VIEW_NOT_SHARED, SAVED_VIEWS_FULL */
export function savedViewCreate(
  ctx: ActContext,
  list: SavedList,
  typed: SavedViewWrite,
  key: string,
): Promise<SavedViewRow> {
  return ctx.act('savedView:edit', async (act) => {
    const write = checked(act, typed);
    const id = uuidv7();
    const before = await once(act, { operation: 'savedViewCreate', key, request: { list, write } }, { id });
    if (before) return found(act, before.id);
    await mustHaveRoom(act, list);
    if (write.isDefault) await noDefault(act, list);
    await unlessTaken(() => insertView(act, { id, partnerId: homeOf(act), list }, write));
    return found(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN (a colleague's), VERSION_CONFLICT and what creating says */
export function savedViewEdit(
  ctx: ActContext,
  id: string,
  typed: SavedViewWrite,
  version: number,
): Promise<SavedViewRow> {
  return ctx.act('savedView:edit', async (act) => {
    const view = await own(act, id, version);
    const write = checked(act, typed);
    if (write.isDefault && !view.isDefault) await noDefault(act, view.list);
    await unlessTaken(() => updateView(act, id, write));
    return found(act, id);
  });
}

/** @throws DomainError NOT_FOUND, FORBIDDEN (a colleague's), VERSION_CONFLICT */
export function savedViewDelete(ctx: ActContext, id: string, version: number): Promise<string> {
  return ctx.act('savedView:edit', async (act) => {
    await own(act, id, version);
    await deleteView(act, id);
    return id;
  });
}

async function own(act: Act, id: string, version: number): Promise<SavedViewRow> {
  const view = await found(act, id);
  if (!mayEditSavedView(act.viewer, view)) throw new DomainError('FORBIDDEN');
  if (view.version !== version) throw new DomainError('VERSION_CONFLICT');
  return view;
}

async function found(act: Act, id: string): Promise<SavedViewRow> {
  const view = await savedViewById(act.sql, id);
  if (!view) throw new DomainError('NOT_FOUND');
  return view;
}

/** The one partner whose colleagues a view may be shared with. */
function homeOf({ viewer }: Act): string | null {
  return viewer.partnerIds.length === 1 ? (viewer.partnerIds[0] as string) : null;
}

function checked({ viewer }: Act, typed: SavedViewWrite): SavedViewWrite {
  const name = typed.name.trim();
  if (name.length === 0 || name.length > NAME_MAX)
    throw new DomainError('SAVED_VIEW_NAME_LENGTH', { max: NAME_MAX }, 'name');
  const query = typed.query.replace(/^\?/, '');
  // a person's number must not lie about in what others can open
  if (query.length > QUERY_MAX || /[0-9]{13}/.test(query)) throw new DomainError('SAVED_VIEW_QUERY', {}, 'query');
  if (typed.shared && !mayShareViews(viewer)) throw new DomainError('SAVED_VIEW_NOT_SHARED', {}, 'shared');
  return { ...typed, name, query };
}

async function mustHaveRoom(act: Act, list: SavedList): Promise<void> {
  if ((await countViews(act.sql, act.viewer.userId, list)) >= SAVED_VIEWS_MAX)
    throw new DomainError('SAVED_VIEWS_FULL', { max: SAVED_VIEWS_MAX });
}

async function unlessTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && constraint === 'saved_view_user_id_list_name_key')
      throw new DomainError('SAVED_VIEW_NAME_TAKEN', {}, 'name');
    throw error;
  }
}

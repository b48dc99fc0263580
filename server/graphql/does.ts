import { Extensions } from 'type-graphql';
import type { Action } from '../access/actions.ts';

/** `public` is for the one question a stranger may ask: who am I. */
export type RootAction = Action | 'public';

/** Names the action behind a root field. The schema refuses to build while a root field has none. */
export function Does(action: RootAction): MethodDecorator {
  return Extensions({ action }) as MethodDecorator;
}

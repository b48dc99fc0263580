import type { Act } from '../database/act.ts';
import type { Clock } from '../kernel/clock.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import type { Action } from './actions.ts';

/** What a service needs to do an act: the door into a transaction, the time, and the vault for identity numbers. */
export interface ActContext {
  readonly clock: Clock;
  readonly vault: NikVault;
  /** One transaction as the viewer; see database/act.ts for what it throws. */
  act<T>(action: Action, run: (act: Act) => Promise<T>): Promise<T>;
}

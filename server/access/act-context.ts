import type { Act } from '../database/act.ts';
import type { AtOnce } from '../database/act-at-once.ts';
import type { Statement } from '../database/sql.ts';
import type { Clock } from '../kernel/clock.ts';
import type { NikVault } from '../kernel/nik-cipher.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { Action } from './actions.ts';

/** What a service needs to do an act: the door into a transaction, the time, and the vault for identity numbers. */
export interface ActContext {
  readonly clock: Clock;
  readonly vault: NikVault;
  /** What typed sign-in names and one-time codes are kept under. */
  readonly hashKey: Buffer;
  /** One transaction as the viewer; see database/act.ts for what it throws. */
  act<T>(action: Action, run: (act: Act) => Promise<T>): Promise<T>;
  /** One transaction in one message, for statements that are known beforehand; see database/act-at-once.ts. */
  actAtOnce(action: Action, write: (now: AtOnce) => readonly Statement[]): Promise<object[][]>;
  /** Today's unit for a code of today or of former times, from this server's memory, else from the register. */
  currentRegion(code: string): Promise<RegionRow | null>;
}

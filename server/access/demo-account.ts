import type { Message } from '../kernel/message.ts';

/** An account that comes with the demo data and shows its password to everybody. Never in production. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  readonly scope: string;
  /** What is worth looking at with it. */
  readonly shows: Message;
}

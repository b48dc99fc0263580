import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

export interface FoldOptions {
  readonly system: Pick<pg.Pool, 'query'>;
  readonly everyMs: number;
  readonly log: { debug(facts: object, text: string): void; warn(facts: object, text: string): void };
}

/**
 * Folds the running tally of members now and then, so that readers add up few lines. Writers only ever add lines, so
 * none of them waits for it; of several servers one folds at a time.
 */
export class TallyFold {
  readonly #options: FoldOptions;
  readonly #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: FoldOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { system, everyMs, log } = this.#options;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        const { rows } = await system.query<{ lines: string; cover: string; paid: string }>(
          'select member_tally_fold() as lines, cover_tally_fold() as cover, paid_tally_fold() as paid',
        );
        const lines = Number(rows[0]?.lines ?? 0);
        const [cover, paid] = [Number(rows[0]?.cover ?? 0), Number(rows[0]?.paid ?? 0)];
        log.debug({ lines, cover, paid }, 'folded the tallies of members, of cover and of paid months');
      } catch (error) {
        log.warn({ code: (error as { code?: string }).code }, 'the tally of members could not be folded');
      }
      await wait(everyMs, undefined, { signal }).catch(() => {});
    }
  }
}

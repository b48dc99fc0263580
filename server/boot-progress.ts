export interface StepView {
  readonly name: string;
  readonly id: string;
  readonly en: string;
  readonly state: 'waiting' | 'running' | 'done';
  readonly milliseconds: number | null;
}

/** What of the start is done, for the page and the probe that wait for it. */
export interface BootProgress {
  steps(): StepView[];
}

interface Step {
  readonly name: string;
  readonly id: string;
  readonly en: string;
}

/** Runs named steps one after the other and remembers how long each took. */
export class StepRunner<Context> implements BootProgress {
  readonly #steps: readonly (Step & { run(context: Context): Promise<void> })[];
  readonly #times: (number | null)[];
  #current = -1;

  constructor(steps: readonly (Step & { run(context: Context): Promise<void> })[]) {
    this.#steps = steps;
    this.#times = steps.map(() => null);
  }

  /** @param wanted asked before each step: a server told to stop begins nothing new */
  async run(
    context: Context,
    wanted: () => boolean,
    done: (name: string, milliseconds: number) => void,
  ): Promise<boolean> {
    for (const [index, step] of this.#steps.entries()) {
      if (!wanted()) return false;
      this.#current = index;
      const began = performance.now();
      await step.run(context);
      const time = Math.round(performance.now() - began);
      this.#times[index] = time;
      done(step.name, time);
    }
    this.#current = this.#steps.length;
    return wanted();
  }

  steps(): StepView[] {
    return this.#steps.map(({ name, id, en }, index) => ({
      name,
      id,
      en,
      state: index < this.#current ? 'done' : index === this.#current ? 'running' : 'waiting',
      milliseconds: this.#times[index] ?? null,
    }));
  }
}

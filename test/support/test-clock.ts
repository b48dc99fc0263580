import type { Clock } from '../../server/kernel/clock.ts';

/** A clock that a story sets: it stands still until it is told to go on. */
export class TestClock implements Clock {
  #instant: number;

  constructor(iso: string) {
    this.#instant = Date.parse(iso);
  }

  now(): Date {
    return new Date(this.#instant);
  }

  set(iso: string): void {
    this.#instant = Date.parse(iso);
  }

  pass({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>): void {
    this.#instant += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}

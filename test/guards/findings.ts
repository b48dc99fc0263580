import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Which test noticed that a guard was gone; null when none did. */
export interface Finding {
  readonly file: string | null;
  readonly test: string | null;
  readonly seconds: number;
}

/** Kept between runs, so that one that was cut off goes on where it stopped. */
export class Findings {
  readonly path: string;
  readonly #byGuard: Record<string, Finding>;

  constructor(path = join(tmpdir(), 'portal-guards', 'findings.json')) {
    this.path = path;
    this.#byGuard = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  }

  get(guard: string): Finding | undefined {
    return this.#byGuard[guard];
  }

  keep(guard: string, finding: Finding): void {
    this.#byGuard[guard] = finding;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, `${JSON.stringify(this.#byGuard, null, 2)}\n`);
  }
}

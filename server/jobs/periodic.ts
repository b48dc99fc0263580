interface PeriodicLog {
  warn(facts: object, text: string): void;
}

/**
 * Does small upkeep at the start and then again and again. Several servers may do the same: what it does is harmless twice.
 * @returns how to stop it; what is under way ends first
 */
export function periodically(
  name: string,
  everyMs: number,
  run: () => Promise<unknown>,
  log: PeriodicLog,
): () => Promise<void> {
  let under: Promise<unknown> = Promise.resolve();
  const once = () => {
    under = run().catch((error: Error & { code?: string }) =>
      log.warn({ code: error.code, err: error }, `${name} did not work out`),
    );
  };
  once();
  const timer = setInterval(once, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}

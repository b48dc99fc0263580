import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { type Boot, bootSteps, newBoot } from './boot.ts';
import { StepRunner } from './boot-progress.ts';
import { type Config, readConfig } from './config.ts';
import { type Front, openFront } from './http/front.ts';
import { createLog, type Log } from './log.ts';
import { StartupError } from './startup-error.ts';

const STOP_WITHIN_MS = 9500;
const STEP_ENDS_WITHIN_MS = 3000;
/** Ctrl-C reaches every process of the terminal and is forwarded by npm and the start script: copies within this time are one. */
const SAME_SIGNAL_MS = 1000;

/** Reads the environment and runs the portal until a signal ends it. The only place that ends the process. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel, json: config.production });
  const boot = newBoot(config, log);
  const runner = new StepRunner(bootSteps);
  const front = await openFront({ host: config.host, port: config.port, progress: runner, probe: () => boot.probe() });
  log.info(`listening on ${address(config)}, preparing the portal`);
  const stopping = stopOnSignal(boot, front, log);
  const booting = runner.run(
    boot,
    () => !stopping.asked(),
    (name, time) => log.info(`${name} ready (${time} ms)`),
  );
  stopping.waitFor(booting);
  try {
    if (!(await booting)) return;
  } catch (error) {
    if (stopping.asked()) return;
    if (error instanceof StartupError) log.fatal(error.message);
    else log.fatal({ err: error }, 'the portal could not start');
    return stopping.stop(1);
  }
  if (boot.app !== null) front.serve(boot.app);
  log.info(`Portal Mitra: ${address(config)}`);
  for (const account of boot.demoAccounts) log.info(`  ${account.login} / ${account.password}  ${account.role}`);
}

function address(config: Config): string {
  return config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`;
}

interface Stopping {
  asked(): boolean;
  /** A step of the start that runs when the stop comes may end first, so that what it opened is closed too. */
  waitFor(booting: Promise<unknown>): void;
  stop(code: number): Promise<void>;
}

/** SIGTERM, Ctrl-C, a closed terminal or the death of the start script: http first, then what was opened last. */
function stopOnSignal(boot: Boot, front: Front, log: Log): Stopping {
  let askedAt: number | null = null;
  let running: Promise<unknown> = Promise.resolve();
  async function stop(code: number): Promise<void> {
    if (askedAt !== null) {
      if (performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    askedAt = performance.now();
    setTimeout(() => {
      log.error('the stop took too long and is forced');
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    await closeQuietly('http', () => front.close(), log);
    await Promise.race([running, wait(STEP_ENDS_WITHIN_MS)]);
    for (const { name, close } of boot.closers.reverse()) await closeQuietly(name, close, log);
    log.info('stopped');
    process.exit(code);
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  process.on('disconnect', () => void stop(0));
  return {
    asked: () => askedAt !== null,
    waitFor(booting) {
      running = booting.catch(() => {});
    },
    stop,
  };
}

async function closeQuietly(name: string, close: () => Promise<void>, log: Log): Promise<void> {
  try {
    await close();
  } catch (error) {
    log.warn({ err: error }, `${name} did not close cleanly`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartupError ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exit(1);
});

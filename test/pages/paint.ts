import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from '../support/browser.ts';
import { startBuiltPortal } from '../support/built-app-setup.ts';

// npm run check:paint -- [--url http://localhost:4000, with demo data] [--rounds 5]
// How long somebody on a phone with a slow connection looks at nothing: the built portal, nothing kept from before.
const { values: options } = parseArgs({
  options: { url: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU_TIMES = 4;
const pages = [
  { address: '/masuk', login: null, within: 1800 },
  { address: '/beranda', login: 'koordinator.jambi', within: 2500 },
  { address: '/peserta', login: 'koordinator.jambi', within: 2500 },
  { address: '/mitra', login: 'koordinator.jambi', within: 2500 },
  { address: '/impor', login: 'koordinator.jambi', within: 2500 },
] as const;

interface Paint {
  readonly first: number;
  readonly largest: number;
  readonly element: string;
  readonly shift: number;
  readonly requests: number;
  readonly bytes: number;
}

const app = options.url ? { url: options.url, stop: async () => undefined } : await startBuiltPortal();
const browser = await openBrowser();
let failed = 0;
try {
  process.stdout.write(`${'page'.padEnd(12)}first  largest  wanted  shift  requests   KB  largest is\n`);
  for (const { address, login, within } of pages) {
    const state = login ? await stateOf(browser, login) : undefined;
    const paints: Paint[] = [];
    for (let round = 0; round < Number(options.rounds); round++) paints.push(await paint(browser, address, state));
    const middle = paints.sort((a, b) => a.largest - b.largest)[Math.floor(paints.length / 2)] as Paint;
    if (middle.largest > within) failed++;
    const figures = [middle.first, middle.largest, within].map((ms) => `${(ms / 1000).toFixed(2)} s`.padStart(7));
    process.stdout.write(
      `${address.padEnd(11)}${figures.join(' ')}  ${middle.shift.toFixed(3)}  ${String(middle.requests).padStart(8)} ${(middle.bytes / 1024).toFixed(0).padStart(4)}  ${middle.element}\n`,
    );
  }
} finally {
  await browser.close();
  await app.stop();
}
process.stdout.write(`${pages.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

type State = Awaited<ReturnType<Awaited<ReturnType<typeof visit>>['context']['storageState']>>;

async function stateOf(browser: Browser, login: string): Promise<State> {
  const { context } = await visit(browser, { login, url: app.url });
  const state = await context.storageState();
  await context.close();
  return state;
}

/** One visit in a window of its own, which has nothing in its cache. */
async function paint(browser: Browser, address: string, storageState: State | undefined): Promise<Paint> {
  const viewport = { width: 412, height: 823 };
  const context = await browser.newContext({ viewport, baseURL: app.url, ...(storageState && { storageState }) });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_4G);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES });
  let requests = 0;
  let bytes = 0;
  wire.on('Network.requestWillBeSent', () => void requests++);
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(
    () =>
      new Promise<{ first: number; largest: number; element: string; shift: number }>((resolve) => {
        const seen = { first: 0, largest: 0, element: '', shift: 0 };
        seen.first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[]) {
            seen.largest = entry.startTime;
            seen.element = `${entry.element?.tagName.toLowerCase()} ${entry.element?.textContent?.slice(0, 40)}`;
          }
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value?: number })[])
            seen.shift += entry.value ?? 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 100);
      }),
  );
  await context.close();
  return { ...seen, requests, bytes };
}

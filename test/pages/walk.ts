import type { Browser, Page } from 'playwright-core';
import { type Visitor, visit } from '../support/browser.ts';
import { eachOpened, openKeys } from './openers.ts';
import { addressOf, alsoSeen, openBroken, type PageSpec, pages, type Rows, rowsOf, sendEmpty } from './pages.ts';
import { scan } from './scan.ts';
import { foreignTexts } from './words.ts';

export interface View {
  readonly width: number;
  readonly height: number;
  readonly locale: 'id' | 'en';
}

export interface Look {
  readonly page: string;
  readonly state: string;
  readonly view: string;
  readonly findings: readonly string[];
}

export const views: readonly View[] = [
  { width: 1280, height: 900, locale: 'id' },
  { width: 1280, height: 900, locale: 'en' },
  { width: 360, height: 800, locale: 'id' },
  { width: 360, height: 800, locale: 'en' },
];

/** Looks at every page in one view, in each of its states. */
export async function walk(
  browser: Browser,
  url: string,
  view: View,
  only: string,
  told: (look: Look) => void,
): Promise<void> {
  const foreign = await foreignTexts(view.locale);
  const wanted = [...pages, ...alsoSeen].filter(({ route, login }) => `${route} ${login}`.includes(only));
  for (const login of new Set(wanted.map((spec) => spec.login))) {
    const visitor = await visit(browser, { ...view, login, url });
    const rows = await rowsOf(visitor.context);
    for (const spec of wanted.filter((each) => each.login === login))
      await lookAt(visitor, rows, spec, view, foreign, told);
    await visitor.context.close();
  }
}

async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function lookAt(
  { page, complaints }: Visitor,
  rows: Rows,
  spec: PageSpec,
  view: View,
  foreign: ReadonlySet<string>,
  told: (look: Look) => void,
): Promise<void> {
  const address = addressOf(spec, rows);
  const name = `${spec.route} (${spec.login})`;
  async function state(what: string, prepare: () => Promise<void>, brokenOnPurpose = false): Promise<void> {
    complaints.length = 0;
    const findings: string[] = [];
    try {
      await prepare();
      findings.push(...(await scan(page, view, foreign)));
    } catch (error) {
      findings.push(`could not be looked at: ${String((error as Error).message).split('\n')[0]}`);
    }
    const said = complaints.filter((text) => !(brokenOnPurpose && text.includes('status of 500')));
    findings.push(...said.map((text) => `console: ${text.slice(0, 200)}`));
    told({ page: name, state: what, view: `${view.width} ${view.locale}`, findings });
  }
  await state('normal', () => settle(page, address));
  if (spec.route === 'beranda' && spec.asks)
    await state('keys', () => openKeys(page)).then(() => page.keyboard.press('Escape'));
  await eachOpened(page, (what) => state(what, async () => {})).catch((error) =>
    told({
      page: name,
      state: 'open',
      view: `${view.width} ${view.locale}`,
      findings: [String(error).split('\n')[0] ?? ''],
    }),
  );
  if (spec.form) await state('error', () => settle(page, address).then(() => sendEmpty(page)));
  if (spec.empty) await state('empty', () => settle(page, spec.empty as string));
  if (spec.asks) {
    await state('error', () => openBroken(page, address), true);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

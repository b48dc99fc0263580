import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { inject } from 'vitest';

/** A Chromium out of an npm package: no system package, and no look-ups outside this machine. */
export async function openBrowser(): Promise<Browser> {
  // in one process all windows share one storage, and one visitor's language becomes everybody's
  const shared = ['--single-process', '--no-zygote'];
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !shared.includes(arg)), '--no-sandbox', '--disable-background-networking'],
    headless: true,
  });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Clicks made since signing in, counted in the page. */
  clicks(): Promise<number>;
  /** What the browser complained about: errors in its console, failed scripts. */
  readonly complaints: string[];
}

export interface VisitorOptions {
  readonly login: string;
  readonly locale?: 'id' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** Where the portal listens; the tests' own by default. */
  readonly url?: string;
}

export const portalUrl = () => inject('portalUrl');

/** Opens a fresh window and signs in with a demo account. */
export async function visit(
  browser: Browser,
  { login, locale = 'id', width = 1280, height = 800, url = portalUrl() }: VisitorOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height },
    baseURL: url,
    locale: locale === 'en' ? 'en-GB' : 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener(
      'click',
      () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks') ?? 0) + 1)),
      true,
    );
  });
  const answer = await context.request.get('/sign-in/options');
  const { accounts } = (await answer.json()) as { accounts: { login: string; password: string }[] };
  const account = accounts.find((a) => a.login === login);
  if (!account) throw new Error(`no demo account ${login}`);
  const signedIn = await context.request.post('/sign-in', { data: account, headers: { 'x-portal-request': '1' } });
  if (!signedIn.ok()) throw new Error(`sign-in answered ${signedIn.status()}`);
  await setLocale(context, locale);
  await page.goto('/beranda');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    context,
    complaints,
    clicks: () => page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? 0)),
  };
}

async function setLocale(context: BrowserContext, locale: 'id' | 'en'): Promise<void> {
  const query = 'mutation L($l: Locale!) { viewerSetLocale(locale: $l) { userErrors { code } } }';
  const set = await context.request.post('/graphql', {
    data: { query, variables: { l: locale } },
    headers: { 'x-portal-request': '1', 'apollo-require-preflight': '1' },
  });
  if (!set.ok()) throw new Error(`setting the language answered ${set.status()}`);
}

/** One question to the API with the window's own session. */
export async function ask<T>(context: BrowserContext, query: string, variables: object = {}): Promise<T> {
  const answer = await context.request.post('/graphql', {
    data: { query, variables },
    headers: { 'x-portal-request': '1', 'apollo-require-preflight': '1' },
  });
  const body = (await answer.json()) as { data: T; errors?: { message: string }[] };
  if (body.errors) throw new Error(body.errors.map((e) => e.message).join('; '));
  return body.data;
}

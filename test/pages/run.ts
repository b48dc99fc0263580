import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkout } from '../../server/checkout.ts';
import { openBrowser } from '../support/browser.ts';
import { startBuiltPortal } from '../support/built-app-setup.ts';
import { importList } from './import-list.ts';
import { pages } from './pages.ts';
import { type Look, views, walk } from './walk.ts';

// npm run check:pages -- [--only mitra] [--url http://localhost:4000, with demo data]
const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' }, url: { type: 'string' } } });

if (!options.url) await built();
const app = options.url ? { url: options.url, stop: async () => undefined } : await startBuiltPortal();
const browser = await openBrowser();
const looks: Look[] = [];
try {
  if (!options.only) await importList(browser, app.url);
  for (const view of views)
    await walk(browser, app.url, view, options.only, (look) => {
      looks.push(look);
      const verdict = look.findings.length > 0 ? 'FAILED' : 'ok';
      process.stdout.write(`${verdict.padEnd(7)}${look.view.padEnd(8)}${look.page}, ${look.state}\n`);
      for (const finding of look.findings) process.stdout.write(`         ${finding}\n`);
    });
} finally {
  await browser.close();
  await app.stop();
}

const missing = options.only === '' ? routesWithoutPage() : [];
for (const route of missing) process.stdout.write(`FAILED  no page of the walk is at the route ${route}\n`);
table();
const failed = looks.filter(({ findings }) => findings.length > 0).length + missing.length;
process.stdout.write(`${looks.length + missing.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || looks.length === 0 ? 1 : 0;

/** A route that nobody walks is a page that nobody has looked at. */
function routesWithoutPage(): string[] {
  const folder = `${checkout}/web/app`;
  const files = readdirSync(folder).filter((name) => /routes\.tsx?$/.test(name));
  const source = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('');
  const routes = [...source.matchAll(/path: '([^'*]+)'/g)].map(([, route]) => route as string);
  return routes.filter((route) => !pages.some((page) => page.route === route));
}

function table(): void {
  const names = [...new Set(looks.map(({ page }) => page))];
  process.stdout.write(`\n${'page'.padEnd(44)}${'looks'.padStart(6)}${'failed'.padStart(8)}\n`);
  for (const name of names) {
    const own = looks.filter(({ page }) => page === name);
    const bad = own.filter(({ findings }) => findings.length > 0);
    process.stdout.write(`${name.padEnd(44)}${String(own.length).padStart(6)}${String(bad.length).padStart(8)}\n`);
  }
}

function built(): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ['server/build.mjs'], { cwd: checkout, stdio: 'inherit' });
    build.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the build failed'))));
  });
}

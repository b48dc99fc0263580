import { describe, expect, it } from 'vitest';
import { firstModules } from '../../web/first-modules.ts';
import { importsOf, readSources } from './sources.ts';

const modules = [...firstModules('web')].map((path) => `web/${path}`);
const first = new Set(modules);
const sources = readSources(['web']);
const textOf = (path: string) => sources.get(path) as string;

describe('The modules that are drawn first', () => {
  it.each([
    'app/Shell.tsx',
    'app/NotFoundPage.tsx',
    'app/RouteErrorPage.tsx',
    'access/sign-in/SignInPage.tsx',
    'home/HomePage.tsx',
    'home/NationHome.tsx',
    'member/MembersPage.tsx',
    'member/MemberFilterFields.tsx',
    'partner/PartnersPage.tsx',
    'member-import/MemberImportsPage.tsx',
    'ui/Page.tsx',
  ])('are the sign-in, the frame and the pages that people open first: %s', (path) => {
    expect(first).toContain(`web/${path}`);
  });

  it('are none of other pages', () => {
    expect(modules.filter((path) => /\/budget\/BudgetPage|\/mou\/MouPage|\/member\/MemberPage\./.test(path))).toEqual(
      [],
    );
  });

  it('import no other module outright, and fetch others together with their words', () => {
    expect(modules.flatMap((path) => wordless(path, textOf(path)))).toEqual([]);
  });

  it('would be found if they did not wait for the words of what they fetch', () => {
    const text =
      "import { a } from './a.ts';\nconst b = () => import('./b.tsx');\nconst c = () => withWords(import('./c.tsx'));";
    expect(wordless('web/app/x.ts', text)).toEqual(['web/app/x.ts -> web/app/a.ts', 'web/app/x.ts -> web/app/b.tsx']);
  });

  it('name the other pages in one place, where all wait for their words', () => {
    const routes = textOf('web/app/routes.tsx');
    const [, waiting = ''] = /withTheirWords\(\[([\s\S]*)\]\)/.exec(routes) ?? [];
    expect(waiting).toContain('...moneyRoutes');
    expect(routes.replace(waiting, '')).not.toContain('import(');
  });
});

/** What a first module imports that is not among the first, unless it waits for its words. */
function wordless(path: string, text: string): string[] {
  const inRoutes = /\/(routes\.tsx|money-routes\.ts)$/.test(path);
  const waitless = text.replace(/withWords\(import\(/g, '');
  return importsOf(new Map([[path, inRoutes ? text.replace(/await import\(/g, '') : waitless]]))
    .filter(({ to, typeOnly }) => !typeOnly && /^web\/.*\.tsx?$/.test(to) && !first.has(to))
    .map(({ from, to }) => `${from} -> ${to}`);
}

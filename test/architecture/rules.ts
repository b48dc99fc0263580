import type { Import, Sources } from './sources.ts';

/** kernel <- entity <- policy, queries <- service <- resolver <- schema <- main */
const ranks: readonly [RegExp, number][] = [
  [/\.entity\.ts$/, 1],
  [/\.(policy|queries)\.ts$/, 2],
  [/\.service\.ts$/, 3],
  [/\.resolver\.ts$/, 4],
  [/^server\/schema\.ts$/, 5],
  [/^server\/(main|boot-app)\.ts$/, 6],
];
const rank = (path: string) => ranks.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
const isType = (path: string) => /\.(type|input|enums)\.ts$/.test(path);
const isEntity = (path: string) => path.endsWith('.entity.ts');
const graphqlPackages = /^(graphql|type-graphql|@apollo\/server|graphql-jit)(\/|$)/;
const ofHouse = (path: string) => /^(server|web|test)\//.test(path);

type Rule = (imported: Import) => boolean;

/** What must not be imported, each by a sentence that says what is wrong. */
export const forbidden: Readonly<Record<string, Rule>> = {
  'the kernel knows nothing of the house': ({ from, to }) =>
    from.startsWith('server/kernel/') && ofHouse(to) && !to.startsWith('server/kernel/'),
  'the kernel needs no framework': ({ from, to }) =>
    from.startsWith('server/kernel/') && !ofHouse(to) && !to.startsWith('node:'),
  'nobody knows what stands above': ({ from, to }) => rank(from) > 0 && rank(to) > rank(from),
  'only the schema knows the resolvers': ({ from, to }) =>
    to.endsWith('.resolver.ts') && from !== 'server/schema.ts' && from.startsWith('server/'),
  'lists are SQL and meet no entity': ({ from, to }) => from.endsWith('.queries.ts') && isEntity(to),
  'a type meets no entity': ({ from, to }) => isType(from) && (isEntity(to) || rank(to) > 0),
  'an entity knows no GraphQL': ({ from, to }) =>
    isEntity(from) && (isType(to) || graphqlPackages.test(to) || to.startsWith('server/graphql/')),
  'the web never imports the server': ({ from, to }) => from.startsWith('web/') && to.startsWith('server/'),
  'the server never imports the web': ({ from, to }) => from.startsWith('server/') && to.startsWith('web/'),
  'nothing that ships imports a test': ({ from, to }) => !from.startsWith('test/') && to.startsWith('test/'),
};

export function violations(imports: readonly Import[]): string[] {
  return Object.entries(forbidden).flatMap(([sentence, breaks]) =>
    imports.filter(breaks).map(({ from, to }) => `${sentence}: ${from} -> ${to}`),
  );
}

const badNames =
  /(^|[/.-])(index|utils?|common|helpers?|misc|shared)\.(ts|tsx|mjs)$|\/(utils?|common|helpers?|misc)\//i;

export function badlyNamed(sources: Sources): string[] {
  return [...sources.keys()].filter((path) => badNames.test(path));
}

/** Circles of imports that survive compiling, each once, as the path round. */
export function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly && ofHouse(to)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found = new Set<string>();
  function walk(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) {
      const circle = way.slice(start);
      const first = circle.indexOf([...circle].sort()[0] as string);
      found.add([...circle.slice(first), ...circle.slice(0, first)].join(' -> '));
    } else if (!done.has(path)) {
      for (const to of next.get(path) ?? []) walk(to, [...way, path]);
      done.add(path);
    }
  }
  for (const path of next.keys()) walk(path, []);
  return [...found].sort();
}

const STATEMENT =
  /[`'"]\s*(\(?select\s|with\s+(recursive\s+)?\w+(\s*\([^)]*\))?\s+as\b|insert\s+into\s|update\s+\w+(\s+\w+)?\s+set\b|delete\s+from\s|create\s+temp|copy\s|lock\s+table\s)/g;
/** What a function of the database answers may be asked for where it is wanted: nothing is said about tables. */
const CALL = /^[`'"]\s*select\s+([\w*, ]+\s+from\s+)?\w+\(/;
const holdsSql = /\.(queries|store)\.ts$/;

/** Where statements stand beside something else, and why. */
const besides: Readonly<Record<string, string>> = {
  'server/boot-app.ts': 'asks whether anybody answers',
  'server/budget/reserve.ts': 'reserving is put together of pieces that its files share',
  'server/budget/reserve-fit.ts': 'reserving is put together of pieces that its files share',
  'server/budget/enrol.ts': 'reserving is put together of pieces that its files share',
  'server/contribution/owing-members.ts': 'the members of a unit are a piece of other statements',
  'server/contribution/contribution-prices.ts': 'a price is written and found again by one list of columns',
  'server/member-bulk/member-bulk.acts.ts': 'an act on many is the pieces of its statement',
  'server/member-import/member-import.enrol.ts': 'reserving is put together of pieces that its files share',
  'server/member-import/member-import.enrol-check.ts': 'reserving is put together of pieces that its files share',
  'server/member-import/member-import.staging.ts': 'a row and the table that it streams into are one list of columns',
  'server/region/region.loader.ts': 'loads the register as the owner of the database',
};

/** Files of nouns in which SQL about tables stands, though they are not named for it. */
export function strayStatements(sources: Sources): string[] {
  const stray = (path: string, text: string) =>
    path.startsWith('server/') &&
    !path.startsWith('server/database/') &&
    !holdsSql.test(path) &&
    [...text.matchAll(STATEMENT)].some(({ index }) => !CALL.test(text.slice(index)));
  return [...sources].filter(([path, text]) => stray(path, text)).map(([path]) => path);
}

/** Files that may hold SQL beside something else: each has to need it still. */
export const filesWithSqlBeside = Object.keys(besides);

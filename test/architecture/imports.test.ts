import { describe, expect, it } from 'vitest';
import { badlyNamed, circles, filesWithSqlBeside, forbidden, strayStatements, violations } from './rules.ts';
import { importsOf, readSources, type Sources } from './sources.ts';

// the samples below are no imports of ours
const house = new Map(
  [...readSources(['server', 'web', 'test'])].filter(([path]) => !path.startsWith('test/architecture/')),
);
const imports = importsOf(house);

describe('The house', () => {
  it('is read: every source file, with what it imports', () => {
    expect(house.size).toBeGreaterThan(200);
    expect(imports).toContainEqual({
      from: 'server/member/member-register.service.ts',
      to: 'server/member/member.entity.ts',
      typeOnly: false,
    });
    const local = imports.filter(({ to }) => /^(server|web|test)\/.*\.tsx?$/.test(to));
    expect(
      local.filter(({ to }) => !house.has(to) && !to.includes('__generated__') && !/\.graphql(\.gen)?\.ts$/.test(to)),
    ).toEqual([]);
  });

  it('keeps the direction of its imports', () => {
    expect(violations(imports)).toEqual([]);
  });

  it('goes round in no circles', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('keeps SQL about tables in files that are named for it, but for a few that say why', () => {
    expect(strayStatements(house).sort()).toEqual([...filesWithSqlBeside].sort());
  });

  it('has no barrels and no drawers for odds and ends', () => {
    expect(badlyNamed(house)).toEqual([]);
  });
});

/** A house that does everything wrong, one file for each sentence. */
const wrong: Readonly<Record<keyof typeof forbidden, readonly [path: string, text: string]>> = {
  'the kernel knows nothing of the house': [
    'server/kernel/tax.ts',
    `import { Member } from '../member/member.entity.ts';`,
  ],
  'the kernel needs no framework': ['server/kernel/date.ts', `import dayjs from 'dayjs';`],
  'nobody knows what stands above': ['server/mou/mou.policy.ts', `import type { submit } from './mou.service.ts';`],
  'only the schema knows the resolvers': [
    'server/mou/mou.view.ts',
    `import {\n  MouResolver,\n} from './mou.resolver.ts';`,
  ],
  'lists are SQL and meet no entity': ['server/mou/mou.queries.ts', `import { Mou } from './mou.entity.ts';`],
  'a type meets no entity': ['server/mou/mou.type.ts', `export { Mou } from './mou.entity.ts';`],
  'an entity knows no GraphQL': ['server/mou/mou.entity.ts', `import { Field } from 'type-graphql';`],
  'the web never imports the server': [
    'web/mou/MouPage.tsx',
    `import type { Mou } from '../../server/mou/mou.type.ts';`,
  ],
  'the server never imports the web': [
    'server/mou/print.ts',
    `const { page } = await import('../../web/mou/print.tsx');`,
  ],
  'nothing that ships imports a test': ['server/mou/demo.ts', `import '../../test/support/reflect.ts';`],
};

describe('A house that does everything wrong', () => {
  it.each(Object.entries(wrong))('is told that %s', (sentence, [path, text]) => {
    const found = violations(importsOf(new Map([[path, text]])));
    expect(found.some((line) => line.startsWith(`${sentence}: ${path} -> `))).toBe(true);
  });

  it('has a sample for every sentence', () => {
    expect(Object.keys(wrong).sort()).toEqual(Object.keys(forbidden).sort());
  });

  it('is told of its circles, but not of those that only types make', () => {
    const sources: Sources = new Map([
      ['server/a.ts', `import { b } from './b.ts';`],
      ['server/b.ts', `import { c } from './c.ts';`],
      ['server/c.ts', `import { a } from './a.ts';\nimport type { D } from './d.ts';`],
      ['server/d.ts', `import { c } from './c.ts';`],
    ]);
    expect(circles(importsOf(sources))).toEqual(['server/a.ts -> server/b.ts -> server/c.ts']);
  });

  it('is told of its SQL in other places, but not of what functions of the database are asked for', () => {
    const sources: Sources = new Map([
      ['server/mou/mou.service.ts', 'await act.sql.query({ text: `\n update mou set state = $1` });'],
      ['server/mou/mou.view.ts', `sql.query({ text: 'select id from mou' })`],
      ['server/mou/mou.queries.ts', `sql.query({ text: 'select id from mou' })`],
      ['server/mou/mou.store.ts', `sql.query({ text: 'delete from mou' })`],
      ['server/mou/mou.rules.ts', `sql.query({ text: 'select * from mou_may($1)' }); const word = 'update';`],
      ['server/database/migrate.ts', `client.query('create temporary table x ()')`],
    ]);
    expect(strayStatements(sources)).toEqual(['server/mou/mou.service.ts', 'server/mou/mou.view.ts']);
  });

  it('is told of its drawers', () => {
    const names = [
      'server/mou/index.ts',
      'web/ui/utils.ts',
      'server/date-helpers.ts',
      'server/common/money.ts',
      'server/mou/mou.entity.ts',
    ];
    expect(badlyNamed(new Map(names.map((name) => [name, ''])))).toEqual(names.slice(0, 4));
  });
});

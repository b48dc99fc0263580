import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Without the alias Apollo and type-graphql meet two copies of graphql.
const graphqlOnce = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const decorators = { decorator: { legacy: true, emitDecoratorMetadata: false } };

export default defineConfig({
  root,
  oxc: decorators,
  test: {
    alias: graphqlOnce,
    // Two cores: a file each, and none beside the build.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['test/kernel/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          globalSetup: ['test/support/cluster-setup.ts'],
          setupFiles: ['test/support/reflect.ts'],
          // A file has its own database and its own servers; loading the server and making its schema once is enough.
          isolate: false,
        },
      },
      {
        extends: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
        root,
        test: {
          name: 'web',
          testTimeout: 60_000,
          include: ['test/web/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          alias: graphqlOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/built-app-setup.ts'],
          testTimeout: 120_000,
          // One browser at a time beside the server and its database.
          maxWorkers: 1,
        },
      },
    ],
  },
});

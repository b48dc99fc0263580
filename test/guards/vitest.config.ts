import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The server's tests on a cluster that is there already; see run.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    include: ['test/server/**/*.test.ts'],
    exclude: [
      'test/server/database/plans.test.ts',
      'test/server/database/embedded.test.ts',
      'test/server/database/backup.test.ts',
    ],
    globalSetup: ['test/guards/given-cluster.ts'],
    setupFiles: ['test/support/reflect.ts'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // one test that notices is enough
    bail: 1,
  },
});

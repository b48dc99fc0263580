import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'id',
  locales: ['id', 'en'],
  catalogs: [{ path: '<rootDir>/locales/{locale}', include: ['<rootDir>'], exclude: ['**/*.generated.ts'] }],
  format: formatter({ lineNumbers: false, origins: true }),
  orderBy: 'message',
});

import { fileURLToPath } from 'node:url';
import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.plugin.ts';
import { preload } from './preload.plugin.ts';
import { question } from './question.plugin.ts';
import { words } from './words.plugin.ts';

const linguiConfig = { configPath: fileURLToPath(new URL('./lingui.config.ts', import.meta.url)) };
const server = 'http://127.0.0.1:4000';

/**
 * Few scripts instead of many small ones: on a slow link each costs a round trip. Each group takes what its modules need
 * along, in this order. The sign-in page fetches the early one and the base; every other page all but those of forms,
 * where dialogs and boxes that open are too: those come when somebody opens one.
 */
const groups = [
  // the two files of words of each language
  {
    name: (id: string) => id.replace(/^.*\/(\w+)\.po\?(\w+)$/, 'words-$1-$2'),
    test: /\.po\?(first|rest)$/,
    priority: 6,
  },
  // what the first script says before anything else is there: it waits for no library
  {
    name: 'early',
    test: /[\\/]access[\\/](early-viewer|session\.request|portal-headers)\.ts$|early-answers|Viewer\.graphql|preload-helper/,
    priority: 5,
  },
  // what a page asks before it is there
  { name: 'ask', test: /[\\/]ask-(home|members)\.ts$/, priority: 4.5 },
  { name: 'base', test: /[\\/]sign-in[\\/]start-sign-in\.tsx$/, priority: 4 },
  { name: 'portal', test: /[\\/]app[\\/]start-portal\.tsx$/, priority: 3 },
  {
    name: 'kit',
    test: /[\\/]web[\\/](ui[\\/](?!fields|DateField|RadioField|Dialog)|region[\\/]region-na|list[\\/](?!FilterPlaces)|format[\\/]|audit[\\/]|jobs[\\/]).+\.tsx?$/,
    priority: 2,
  },
  { name: 'form', test: /[\\/](web[\\/](ui|form|list|region)|@mantine)[\\/].+\.m?[jt]sx?$/, priority: 1 },
  { name: 'home', test: /[\\/]home[\\/]HomePage\.tsx$/, priority: 0.5 },
  { name: 'members', test: /[\\/]member[\\/]MembersPage\.tsx$/, priority: 0.5 },
];

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [
    react(),
    lingui({ ...linguiConfig, failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig(linguiConfig) }, linguiConfig)] }),
    question(),
    words(linguiConfig.configPath),
    preload(),
    precompress(),
  ],
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/sign-in',
        '/sign-out',
        '/account',
        '/users',
        '/member-imports',
        '/budgets',
        '/coverage',
        '/demo',
        '/health',
      ].map((path) => [path, { target: server }]),
    ),
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});

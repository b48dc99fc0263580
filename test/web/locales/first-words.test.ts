// @vitest-environment node
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';
import { firstModules } from '../../../web/first-modules.ts';
import { messages as english } from '../../../web/locales/en.po';
import { messages as englishFirst } from '../../../web/locales/en.po?first';
import { messages as englishRest } from '../../../web/locales/en.po?rest';
import { messages as indonesian } from '../../../web/locales/id.po';
import { messages as indonesianFirst } from '../../../web/locales/id.po?first';
import { messages as indonesianRest } from '../../../web/locales/id.po?rest';

const modules = [...firstModules('web')].map((path) => `web/${path}`);

describe('The words of the first file', () => {
  it('hold every message of the modules that are drawn before the second file is there', {
    timeout: 120_000,
  }, async () => {
    const [catalogue] = await getCatalogs(getConfig({ cwd: 'web' }));
    const used = Object.keys((await catalogue?.collect({ files: modules })) ?? {});
    expect(used.length).toBeGreaterThan(300);
    expect(used.filter((id) => !(id in indonesianFirst) || !(id in englishFirst))).toEqual([]);
    expect(Object.keys(indonesianFirst).filter((id) => !used.includes(id))).toEqual([]);
  });

  it.each([
    ['Indonesian', indonesian, indonesianFirst, indonesianRest],
    ['English', english, englishFirst, englishRest],
  ])('and of the second are all of the %s ones, none twice', (_, whole, early, late) => {
    expect({ ...early, ...late }).toEqual(whole);
    expect(Object.keys(early).filter((id) => id in late)).toEqual([]);
  });

  it('are few: who looks at the first page waits for them', () => {
    expect(Object.keys(indonesianFirst).length).toBeLessThan(600);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { StepRunner } from '../../server/boot-progress.ts';
import { freePort } from '../../server/database/embedded/spawn-postmaster.ts';
import { type Front, openFront } from '../../server/http/front.ts';

let front: Front;
afterEach(() => front.close());

async function open(healthy = true) {
  let finish = () => {};
  const runner = new StepRunner<null>([
    {
      name: 'slow',
      id: 'Memuat wilayah',
      en: 'Loading',
      run: () => new Promise<void>((resolve) => (finish = resolve)),
    },
    { name: 'quick', id: 'Selesai', en: 'Done', run: async () => {} },
  ]);
  const port = await freePort();
  front = await openFront({ host: 'localhost', port, progress: runner, probe: async () => healthy });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    booting: runner.run(
      null,
      () => true,
      () => {},
    ),
    finish: () => finish(),
  };
}

describe('the port', () => {
  test('tells people and programs what is being prepared, and that it lives', async () => {
    const { url, booting, finish } = await open();
    const page = await fetch(`${url}/peserta`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(503);
    const html = await page.text();
    expect(html).toContain('Portal sedang disiapkan');
    expect(html).toContain('Memuat wilayah');
    expect(html).toContain('http-equiv="refresh"');
    const answer = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      state: 'starting',
      steps: [{ name: 'slow', state: 'running' }, { state: 'waiting' }],
    });
    finish();
    expect(await booting).toBe(true);
  });

  test('hands everything to the application once it is there, and is ready only while that can work', async () => {
    const { url, finish } = await open(false);
    finish();
    front.serve((_request, response) => void response.end('application'));
    expect(await (await fetch(`${url}/anything`)).text()).toBe('application');
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test('that is taken is named in one line', async () => {
    const { port, finish } = await open();
    finish();
    const second = openFront({ host: 'localhost', port, progress: { steps: () => [] }, probe: async () => true });
    await expect(second).rejects.toThrow(`Port ${port} is taken`);
  });
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDays } from '../../../server/database/demo/demo-days.ts';
import { demoGroups } from '../../../server/database/demo/demo-groups.ts';
import { storePapers } from '../../../server/database/demo/demo-papers.store.ts';
import { demoPage, demoPapers } from '../../../server/database/demo/demo-papers.ts';
import { DocumentCipher } from '../../../server/document/document-cipher.ts';
import { soundPaper } from '../../../server/document/sound-paper.ts';
import { businessDate } from '../../../server/kernel/clock.ts';
import { type Actor, coordinatorOf } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { testKeys } from '../../support/test-keys.ts';
import { paperDesk } from '../mou-document/handed-in.ts';
import { told } from '../notification/reminded.ts';

const signed = demoGroups.filter(({ stage }) => stage === 'SIGNED').map(({ name }) => name);

let portal: TestPortal;
let coordinator: Actor;
const mous = new Map<string, string>();
beforeAll(async () => {
  portal = await openPortal();
  const partner = await portal.make.partner();
  coordinator = await coordinatorOf(portal, partner);
  await portal.make.user('AGENCY', null, { login: 'pusat' });
  for (const key of new Set(demoPapers(signed).map(({ mou }) => mou)))
    mous.set(key, (await portal.make.mou(partner, { ends_on: '2026-03-20', signed_on: '2026-02-25' })).id);
  const client = new pg.Client(portal.database.ownerUrl);
  await client.connect();
  const documents = new DocumentCipher([{ id: 1, key: testKeys.cells }]);
  await storePapers(client, { days: demoDays(businessDate(portal.clock)), mous, documents });
  await client.end();
});
afterAll(() => portal.close());

describe('The papers of the demo', () => {
  it('are whole files that can be opened, of which one has an older version', async () => {
    expect(soundPaper(demoPage('Contoh (satu)'), 'contoh.pdf').ending).toBe('pdf');
    const [first, ...more] = await paperDesk(portal).papers(coordinator, mous.get('bkbk') as string);
    expect([first.current, more.length]).toEqual([true, 3]);
    const { rawPayload } = await paperDesk(portal).fetched(coordinator, first.id);
    expect(rawPayload.toString('latin1')).toMatch(/Contoh [A-Z]+ bkbk, versi \d/);
  });

  it('leave something to remind of, some of it told a month ago', async () => {
    expect(new Set(await told(coordinator))).toEqual(new Set(['MOU_ENDING 30', 'MOU_ENDING 60']));
  });
});

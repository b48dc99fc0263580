import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { type CeremonyScene, ceremonyScene } from './ceremony-acts.ts';

let portal: TestPortal;
let scene: CeremonyScene;
let planned: Json;
beforeAll(async () => {
  portal = await openPortal();
  scene = await ceremonyScene(portal);
  planned = await scene.planned([await scene.group(), await scene.group()]);
});
afterAll(() => portal.close());

const get = (actor: Actor, id: string) =>
  portal.app.inject({ url: `/ceremonies/${id}/agreements.pdf`, headers: { cookie: actor.cookie } });

/** The parts of the file that are not text of a page, and the streams unpacked. */
function readPdf(file: Buffer): { objects: string; streams: string[] } {
  const streams: string[] = [];
  const raw = file.toString('latin1');
  for (const { index } of raw.matchAll(/\bstream\n/g)) {
    const from = index + 'stream\n'.length;
    try {
      streams.push(inflateSync(file.subarray(from, raw.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // fonts and metadata that are not packed
    }
  }
  return { objects: raw, streams };
}

describe('The papers of a ceremony', () => {
  it('are one tagged file: a list of who signs and one agreement on a page each, with language, title and page numbers', async () => {
    const response = await get(scene.planner, planned.id);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toContain('perjanjian-bersama-2026-03-02.pdf');
    const { objects, streams } = readPdf(response.rawPayload);
    expect(objects.match(/\/Type \/Page\n/g)).toHaveLength(3);
    for (const part of ['/StructTreeRoot', '/Lang (id-ID)', '/DisplayDocTitle true', '/Marked true', '/FontFile'])
      expect(objects).toContain(part);
    const count = (tag: string) => objects.match(new RegExp(`/S /${tag}\n`, 'g'))?.length ?? 0;
    expect(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI'].map(count)).toEqual([3, 6, 1, 3, 4, 8, 2, 4]);
    // nothing stands on a page that is neither read out nor marked as no content
    const pages = streams.filter((text) => text.includes(' Tf'));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      const outside = page
        .replace(/\/\w+ (<<[\s\S]*?>> )?BDC[\s\S]*?EMC/g, '')
        .replace(/\/Artifact BMC[\s\S]*?EMC/g, '');
      expect(outside).not.toContain(' TJ');
      expect(page).toContain('/Artifact');
    }
  });

  it('are for those who see the ceremony', async () => {
    expect((await get(scene.reviewer, planned.id)).statusCode).toBe(200);
    expect((await get(await coordinatorOf(portal, await portal.make.partner()), planned.id)).statusCode).toBe(404);
    expect((await get(await withoutScope(portal, 'ADMINISTRATOR'), planned.id)).statusCode).toBe(403);
    expect((await get(scene.planner, 'x')).statusCode).toBe(404);
    expect((await portal.app.inject({ url: `/ceremonies/${planned.id}/agreements.pdf` })).statusCode).toBe(401);
  });

  it('are not there where no group is left', async () => {
    const one = await scene.group();
    const { ceremony } = await scene.release(await scene.planned([one]), one);
    const response = await get(scene.planner, ceremony.id);
    expect([response.statusCode, response.json().code]).toEqual([422, 'CEREMONY_EMPTY']);
  });
});

import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const gate = vi.hoisted(() => Promise.withResolvers<void>());
vi.mock('../../../web/locales/id.po?first', () => ({ messages: { home: ['Beranda'] } }));
vi.mock('../../../web/locales/en.po?first', () => ({ messages: { home: ['Home'] } }));
vi.mock('../../../web/locales/id.po?rest', async () => {
  await gate.promise;
  return { messages: { budget: ['Anggaran'] } };
});
vi.mock('../../../web/locales/en.po?rest', async () => {
  await gate.promise;
  return { messages: { budget: ['Budget'] } };
});

const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('The words of a language', () => {
  let words: typeof import('../../../web/format/active-locale.ts');
  beforeEach(async () => {
    vi.resetModules();
    localStorage.clear();
    words = await import('../../../web/format/active-locale.ts');
    Object.assign(gate, Promise.withResolvers<void>());
  });

  it('come in two parts: the first page needs one, another page waits for the other and draws nothing anew', async () => {
    await words.activateFirstWords('id');
    expect([i18n._('home'), i18n._('budget')]).toEqual(['Beranda', 'budget']);
    const drawnAnew = vi.fn();
    const stop = i18n.on('change', drawnAnew);
    const page = vi.fn();
    const opened = words.withWords(Promise.resolve('the page')).then(page);
    await moment();
    expect(page).not.toHaveBeenCalled();
    gate.resolve();
    await opened;
    expect(page).toHaveBeenCalledWith('the page');
    expect(i18n._('budget')).toBe('Anggaran');
    expect(drawnAnew).not.toHaveBeenCalled();
    stop();
  });

  it('change only when both parts of the other language are there', async () => {
    await words.activateFirstWords('id');
    const changed = words.activateLocale('en');
    await moment();
    expect([i18n.locale, i18n._('home'), document.documentElement.lang]).toEqual(['id', 'Beranda', 'id']);
    gate.resolve();
    await changed;
    expect([i18n._('home'), i18n._('budget'), document.documentElement.lang]).toEqual(['Home', 'Budget', 'en']);
    expect(words.rememberedLocale()).toBe('en');
  });

  it('are waited for by a page that was asked for before the first part was there', async () => {
    localStorage.setItem('portal.locale', 'en');
    vi.resetModules();
    words = await import('../../../web/format/active-locale.ts');
    gate.resolve();
    await words.withWords(Promise.resolve());
    await words.activateFirstWords('en');
    expect([i18n._('home'), i18n._('budget')]).toEqual(['Home', 'Budget']);
  });

  it('of the language beside the one on screen are whole', async () => {
    await words.activateFirstWords('id');
    gate.resolve();
    const other = await words.wordsOf('en');
    expect([other._('home'), other._('budget'), i18n.locale]).toEqual(['Home', 'Budget', 'id']);
  });
});

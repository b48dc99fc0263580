import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../web/help/find-terms.ts';
import { termGroups } from '../../../web/help/terms.ts';
import { topics } from '../../../web/help/topics.ts';

const names = (typed: string) => findTerms(termGroups, typed).flatMap(({ terms }) => terms.map(({ id }) => id));
const said = [
  ...termGroups.flatMap(({ title, terms }) => [title, ...terms.flatMap(({ name, meaning }) => [name, meaning])]),
  ...topics.flatMap(({ text }) => text.id.steps.map((step, index) => ({ id: step, en: text.en.steps[index] ?? '' }))),
  ...topics.flatMap(({ text }) => [
    { id: text.id.title, en: text.en.title },
    { id: text.id.after, en: text.en.after },
  ]),
];

describe('A term', () => {
  it('is found by any of its words in either language, whatever the case and the marks', () => {
    expect(names('Nomor peserta')).toContain('kpj');
    expect(names('WORK ACCIDENT')).toEqual(['jkk']);
    expect(names(' pks ')).toContain('pks');
    expect(names('non-asn')).toEqual(['non-asn']);
  });

  it('is not found by words that no term has', () => {
    expect(names('zebra')).toEqual([]);
    expect(findTerms(termGroups, 'zebra')).toEqual([]);
  });

  it('is one of all when nothing is typed', () => {
    expect(names('  ').length).toBe(termGroups.flatMap(({ terms }) => terms).length);
  });
});

describe('Help and terms', () => {
  it('have one anchor each', () => {
    const anchors = [...termGroups.flatMap(({ id, terms }) => [id, ...terms.map((term) => term.id)])];
    expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([]);
    const ids = topics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are written in both languages, in sentences of fifteen words at most', () => {
    expect(said.filter(({ id, en }) => id.trim() === '' || en.trim() === '')).toEqual([]);
    const long = said
      .flatMap(({ id, en }) => [id, en])
      .flatMap((text) => text.split(/[.?!:]\s+/))
      .filter((sentence) => sentence.trim().split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });
});

import { decodeCursor, type Page, pageSize, toPage } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { nameWords } from '../kernel/person-name.ts';
import {
  inForce,
  REGION_ABOVE,
  REGION_COLUMNS,
  type RegionLevelNumber,
  type RegionRow,
  regionOnDay,
} from './region.queries.ts';
import { dottedPrefix, villageKey } from './region-key.ts';

export interface RegionQuestion {
  /** Code of the region to stay within; without it the whole country. */
  readonly parent?: string | null;
  /** Beginnings of words of the name, or of the name without blanks. */
  readonly search?: string | null;
  /** Without it: the level below the parent, or with a search every level below it. */
  readonly level?: RegionLevelNumber | null;
  /** The day the units have to be in force on. */
  readonly asOf: CalendarDate;
  readonly first: number;
  readonly after?: string | null;
}

const SUBTREE_COLUMN = { 1: 'province_id', 2: 'regency_id', 3: 'district_id', 4: 'id' } as const;

/**
 * A page of regions by level and name; with a search, names that begin with it come first. An unknown parent and a
 * search without a letter or digit find nothing.
 * @throws DomainError BAD_USER_INPUT when the page is too large or the cursor none of ours
 */
export async function regionsPage(sql: Sql, question: RegionQuestion): Promise<Page<RegionRow>> {
  const { after, asOf } = question;
  const first = pageSize(question.first);
  const parent = question.parent ? await regionOnDay(sql, question.parent, asOf) : null;
  const search = question.search ? regionSearch(question.search) : null;
  if ((question.parent && parent === null) || search?.words.length === 0) {
    return toPage<RegionRow>(
      [],
      first,
      () => [],
      async () => 0,
    );
  }
  const values: unknown[] = [asOf];
  const value = (v: unknown) => `$${values.push(v)}`;
  const shape: string[] = [];
  const where = [inForce('r', '$1::date')];
  if (parent !== null) {
    where.push(`r.${SUBTREE_COLUMN[parent.level]} = ${value(parent.id)}::integer`, `r.level > ${parent.level}`);
    shape.push(`in${parent.level}`);
  }
  const level = question.level ?? (search === null ? (parent?.level ?? 0) + 1 : null);
  if (level !== null) {
    where.push(`r.level = ${value(level)}::smallint`);
    shape.push('level');
  }
  let rank = '0';
  if (search !== null) {
    where.push(`r.id in (${foundIds(search, value)})`);
    rank = `case when replace(r.name_key, ' ', '') >= ${value(search.squeezed)} and replace(r.name_key, ' ', '') < ${value(`${search.squeezed}~`)} then 0 else 1 end`;
    shape.push(`words${search.words.length}`, search.codePrefix === null ? 'name' : 'code');
  }
  const count = {
    name: `regions_count_${shape.join('_')}`,
    text: `select count(*)::integer as total from region r where ${where.join(' and ')}`,
    values: search === null ? [...values] : values.slice(0, -2),
  };
  const order = `${search === null ? '' : 'r.rank, '}r.level, r.name_key, r.id`;
  let behind = '';
  if (after) {
    const [afterRank, ...place] = decodeCursor(after, 4);
    const [l, n, id] = [
      `${value(place[0])}::smallint`,
      `${value(place[1])}::text collate "C"`,
      `${value(place[2])}::integer`,
    ];
    behind =
      search === null
        ? `where (r.level, r.name_key, r.id) > (${l}, ${n}, ${id})`
        : `where (r.rank, r.level, r.name_key, r.id) > (${value(afterRank)}::integer, ${l}, ${n}, ${id})`;
    shape.push('after');
  }
  // The page is cut before the names above it are looked up.
  const rows = await sql.query<RegionRow & { rank: number }>({
    name: `regions_${shape.join('_')}`,
    text: `select r.rank, ${REGION_COLUMNS} from (
        select * from (select r.*, ${rank} as rank from region r where ${where.join(' and ')}) r
        ${behind} order by ${order} limit ${value(first + 1)}) r ${REGION_ABOVE} order by ${order}`,
    values,
  });
  const cursor = (row: RegionRow & { rank: number }) => [row.rank, row.level, row.nameKey, row.id];
  return toPage(rows, first, cursor, async () => (await sql.query<{ total: number }>(count))[0]?.total ?? 0);
}

interface RegionSearch {
  /** Longest first: it leaves the fewest. Empty where nothing to search for was written. */
  readonly words: readonly string[];
  readonly squeezed: string;
  /** Beginning of a code, where only digits were written. */
  readonly codePrefix: string | null;
}

const MOST_WORDS = 5;

function regionSearch(written: string): RegionSearch {
  const words = nameWords(written).sort((a, b) => b.length - a.length);
  const codePrefix = /^[\d.\s]{2,}$/.test(written) ? dottedPrefix(written) : null;
  return { words: words.slice(0, MOST_WORDS), squeezed: villageKey(written), codePrefix };
}

function foundIds({ words, squeezed, codePrefix }: RegionSearch, value: (v: unknown) => string): string {
  const begins = (column: string, text: string) => `${column} >= ${value(text)} and ${column} < ${value(`${text}~`)}`;
  const byWord = (word: string) => `select region_id from region_word where ${begins('word', word)}`;
  const byWords = `(${words.map(byWord).join(' intersect ')}) union ${byWord(squeezed)}`;
  return codePrefix === null ? byWords : `${byWords} union select id from region where ${begins('code', codePrefix)}`;
}

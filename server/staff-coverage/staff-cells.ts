import { type Programme, programmes } from '../mou/mou.codes.ts';
import { type AgreementThere, type Blocked, blocksOf, type StaffCounts } from './staff-coverage.codes.ts';
import type { StaffMou, StaffRow } from './staff-coverage.queries.ts';

export interface StaffCell extends StaffCounts {
  /** The agreement, with those below it that carry it out. */
  readonly mouId: string;
  readonly blocks: readonly Blocked[];
}

export interface ProgrammeShare {
  readonly programme: Programme;
  /** People protected in this branch of insurance. */
  readonly protected: number;
  /** People of all agreements together, whether theirs has this branch or not. */
  readonly workforce: number;
}

export interface StaffPlace {
  readonly regionId: number;
  readonly cells: readonly StaffCell[];
  readonly programmes: readonly ProgrammeShare[];
}

/** An agreement and those below it that carry it out. */
export interface StaffFamily {
  readonly id: string;
  readonly title: string;
  readonly mous: readonly StaffMou[];
}

export const familiesOf = (mous: readonly StaffMou[]): StaffFamily[] =>
  [...Map.groupBy(mous, ({ topId }) => topId)].map(([id, of]) => ({ id, title: of[0]?.topTitle ?? '', mous: of }));

interface Told {
  readonly families: readonly StaffFamily[];
  readonly rows: readonly StaffRow[];
  /** By agreement. */
  readonly papersLate: ReadonlyMap<string, number>;
}

/** Every place that an agreement aims at or has people in, in no order, and all of them together. */
export function staffPlaces(told: Told) {
  const { families, rows } = told;
  const local = new Set(rows.filter(({ target }) => target !== null).map((row) => `${row.mouId} ${row.provinceId}`));
  const byRegion = Map.groupBy(rows, ({ regionId }) => regionId);
  const places: StaffPlace[] = [];
  for (const [regionId, there] of byRegion) {
    if (regionId === null) continue;
    const cells = families.map((family) => cellOf(family, there, (mou) => isAbout(mou, there, local), told.papersLate));
    places.push({ regionId, cells, programmes: sharesOf(families, there, cells) });
  }
  const sums = families.map((family) => totalOf(family, { places, rows }, told.papersLate));
  return { places, total: sums, programmes: sharesOf(families, rows, sums) };
}

/** Whether an agreement aims at somebody in the province of these rows, or has people there. */
function isAbout({ id }: StaffMou, there: readonly StaffRow[], local: ReadonlySet<string>): boolean {
  return there.some(({ mouId }) => mouId === id) || there.some(({ provinceId }) => local.has(`${id} ${provinceId}`));
}

function cellOf(
  family: StaffFamily,
  there: readonly StaffRow[],
  about: (mou: StaffMou) => boolean,
  papersLate: ReadonlyMap<string, number>,
): StaffCell {
  const ids = new Set(family.mous.map(({ id }) => id));
  const rows = there.filter(({ mouId }) => ids.has(mouId));
  const sum = (of: (row: StaffRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const counts = {
    target: targetOf(family, rows),
    candidate: sum((row) => row.candidate),
    registered: sum((row) => row.registered),
    protected: sum((row) => row.protected),
    lapsed: sum((row) => row.lapsed),
  };
  return {
    mouId: family.id,
    ...counts,
    blocks: blocksOf(counts, standing(family, { about, isWhole: false }, papersLate)),
  };
}

/** What a common agreement aims at and what those below it do are the same people: the larger of the two is said. */
function targetOf(family: StaffFamily, rows: readonly StaffRow[]): number | null {
  const sum = (those: readonly StaffRow[]) =>
    those.some(({ target }) => target !== null) ? those.reduce((all, { target }) => all + (target ?? 0), 0) : null;
  const own = sum(rows.filter(({ mouId }) => mouId === family.id));
  const below = sum(rows.filter(({ mouId }) => mouId !== family.id));
  return own === null ? below : Math.max(own, below ?? 0);
}

/** Papers of the common agreement are missing everywhere alike: that is said of all places together, not of each. */
function standing(
  family: StaffFamily,
  { about, isWhole }: { about: (mou: StaffMou) => boolean; isWhole: boolean },
  papersLate: ReadonlyMap<string, number>,
): AgreementThere {
  const there = family.mous.filter(about);
  const below = family.mous.filter(({ id }) => id !== family.id);
  const withPapers = isWhole ? family.mous : below.filter(about);
  return {
    isInForce: there.some(({ isInForce }) => isInForce),
    lacksLocal: below.length > 0 && !below.some((mou) => about(mou) && mou.isInForce),
    papersLate: withPapers.reduce((all, { id }) => all + (papersLate.get(id) ?? 0), 0),
  };
}

function totalOf(
  family: StaffFamily,
  { places, rows }: { places: readonly StaffPlace[]; rows: readonly StaffRow[] },
  papersLate: ReadonlyMap<string, number>,
): StaffCell {
  const about = () => true;
  const whole = cellOf(family, rows, about, papersLate);
  // what is aimed at in the part as a whole belongs to none of its places
  const aimedAtWhole = rows.some(({ regionId, target }) => regionId === null && target !== null);
  const aims = places.flatMap(({ cells }) => cells.find(({ mouId }) => mouId === family.id)?.target ?? []);
  const target = aimedAtWhole || aims.length === 0 ? whole.target : aims.reduce((all, aim) => all + aim, 0);
  const counts = { ...whole, target };
  return { ...counts, blocks: blocksOf(counts, standing(family, { about, isWhole: true }, papersLate)) };
}

/** An agreement without old-age insurance protects nobody in old age: its people are part of the workforce all the same. */
function sharesOf(
  families: readonly StaffFamily[],
  rows: readonly StaffRow[],
  cells: readonly StaffCell[],
): ProgrammeShare[] {
  const insures = new Map(families.flatMap(({ mous }) => mous).map(({ id, programmes: of }) => [id, of]));
  const workforce = cells.reduce((all, cell) => all + (cell.target ?? cell.candidate + cell.registered), 0);
  return programmes.map((programme) => ({
    ...{ programme, workforce },
    protected: rows.reduce((all, row) => all + (insures.get(row.mouId)?.includes(programme) ? row.protected : 0), 0),
  }));
}

/**
 * How far a place is behind: the share that is protected under the agreement where it is least, and that under all of them.
 * Where nobody has said how many there are, it is measured by those on a list; a place without anybody counts as infinite.
 */
export function sharesBehind({ cells }: Pick<StaffPlace, 'cells'>): [least: number, all: number] {
  const wholes = cells.map(({ target, candidate, registered }) => target ?? candidate + registered);
  const shares = cells.map((cell, index) => shareOf(cell.protected, wholes[index] ?? 0));
  const [safe, whole] = [cells.map((cell) => cell.protected), wholes].map((of) => of.reduce((all, n) => all + n, 0));
  return [Math.min(...shares), shareOf(safe ?? 0, whole ?? 0)];
}

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : Number.POSITIVE_INFINITY);

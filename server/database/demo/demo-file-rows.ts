import type { XlsxCell } from '../../document/xlsx-writer.ts';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { occupations } from '../../member/occupation.ts';
import { columnKeys } from '../../member-import/member-import.columns.ts';
import { type ListCells, mistakes } from './demo-file-mistakes.ts';
import type { ListVillage } from './demo-file-villages.ts';
import { type DemoPerson, demoNumber, demoPerson } from './demo-people.ts';

/** What the import has to answer to one row of the file. */
export interface ExpectedRow {
  readonly row: number;
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  readonly codes: readonly string[];
}

export interface DemoRow {
  readonly cells: readonly XlsxCell[];
  readonly expected: ExpectedRow;
}

export interface DemoFilePlan {
  readonly rows: number;
  readonly seed: number;
  readonly villages: readonly ListVillage[];
  /** First day of cover of the year that the list is for. */
  readonly coverFrom: CalendarDate;
  /** Members the partner has already; up to two fifths of the rows are theirs. */
  readonly known?: readonly KnownMember[];
  /** As a branch gives the list back: everybody has a membership number, and months can be reserved. */
  readonly isNumbered?: boolean;
}

/** A member as the portal keeps it, complete and under 64 on the first day of cover. */
export interface KnownMember extends DemoPerson {
  readonly village: string;
}

/** The columns of the list: those of the template that a province's officer fills. */
export const demoColumns = columnKeys.filter((key) => !['kpj', 'income', 'sector', 'segment', 'note'].includes(key));

/** The columns of such a list: with the number last where it has numbers. */
export const columnsOf = ({ isNumbered }: Pick<DemoFilePlan, 'isNumbered'>) =>
  isNumbered ? [...demoColumns, 'kpj' as const] : demoColumns;

type Written = { readonly cells: ListCells; readonly outcome: ExpectedRow['outcome']; readonly codes: string[] };

const NEWCOMERS_FROM = 10_000_000;
const FIRST_ROW = 5;
/** The rows of next year's list, row by row with the answer each deserves; the same for the same plan. */
export function* demoRows(plan: DemoFilePlan): Generator<DemoRow> {
  const { villages, rows } = plan;
  const known = Map.groupBy(plan.known ?? [], ({ village }) => village);
  const homonyms = villages.filter((village) => !village.nameIsUnique && village.pairIsUnique);
  const repeats: { at: number; cells: ListCells; row: number; sameName: boolean }[] = [];
  const answers: { cells: ListCells; expected: ExpectedRow }[] = [];
  for (let i = 0; i < rows; i++) {
    const row = FIRST_ROW + i;
    const due = repeats[0];
    if (due && due.at <= i) {
      repeats.shift();
      const cells = due.sameName ? { ...due.cells } : { ...due.cells, name: `${String(due.cells.name)} Lain` };
      const first = answers[due.row - FIRST_ROW] as { cells: ListCells; expected: ExpectedRow };
      first.expected = due.sameName
        ? { ...first.expected, codes: ['DUPLICATE_KEPT'] }
        : { row: due.row, outcome: 'REFUSED', codes: ['DUPLICATE_IN_FILE'] };
      answers.push({ cells, expected: { row, outcome: 'REFUSED', codes: ['DUPLICATE_IN_FILE'] } });
      continue;
    }
    const seed = plan.seed * 1_000_003 + i;
    const draw = demoNumber(seed, 20, 10_000);
    let answer: Written;
    // Village after village, as a province stacks their lists; each gets as many rows as any other.
    const home = villages[Math.floor((i * villages.length) / rows)] as ListVillage;
    const member = draw < 4_000 ? known.get(home.code)?.pop() : undefined;
    if (member) answer = knownMember(member, home, seed);
    else answer = newcomer(plan, i, seed, demoNumber(seed, 21, 10_000), home, homonyms);
    answers.push({ cells: answer.cells, expected: { row, outcome: answer.outcome, codes: answer.codes } });
    if (answer.outcome === 'NEW' && answer.codes.length === 0 && demoNumber(seed, 22, 200) === 0 && i + 20 < rows) {
      repeats.push({
        at: i + 1 + demoNumber(seed, 23, 15),
        cells: answer.cells,
        row,
        sameName: demoNumber(seed, 24, 3) > 0,
      });
      repeats.sort((a, b) => a.at - b.at);
    }
  }
  const columns = columnsOf(plan);
  for (const { cells, expected } of answers) yield { cells: columns.map((key) => cells[key]), expected };
}

function knownMember(member: KnownMember, village: ListVillage, seed: number): Written {
  const cells = cellsOf(member, village, seed);
  if (demoNumber(seed, 26, 8) > 0) return { cells, outcome: 'UNCHANGED', codes: [] };
  cells.phone = `0800${String(demoNumber(seed, 27, 90_000_000) + 10_000_000).padStart(8, '0')}`;
  cells.address = `Dusun Baru No. ${demoNumber(seed, 28, 90) + 200}`;
  return { cells, outcome: 'CHANGED', codes: [] };
}

function newcomer(
  plan: DemoFilePlan,
  i: number,
  seed: number,
  draw: number,
  home: ListVillage,
  homonyms: readonly ListVillage[],
): Written {
  const ambiguous = homonyms.length > 0 && demoNumber(seed, 32, 10_000) < 30;
  const village = (ambiguous && homonyms[seed % homonyms.length]) || home;
  const person = demoPerson(NEWCOMERS_FROM + (plan.seed % 4) * 1_000_000 + i, village.code);
  const cells = cellsOf(person, village, seed);
  // numbers of the year that the list is for: nobody of the demo has one of these
  if (plan.isNumbered) cells.kpj = `${plan.coverFrom.slice(2, 4)}${String(i + 1).padStart(9, '0')}`;
  if (ambiguous) {
    Object.assign(cells, { villageCode: '', district: '', regency: '' });
    return { cells, outcome: 'REFUSED', codes: ['VILLAGE_AMBIGUOUS'] };
  }
  let from = 0;
  for (const mistake of mistakes) {
    from += mistake.share;
    if (draw >= from) continue;
    mistake.spoil(cells, person, plan.coverFrom, seed);
    return { cells, outcome: mistake.outcome, codes: [...mistake.codes] };
  }
  if (village.formerCode !== null) {
    cells.villageCode = village.formerCode;
    return { cells, outcome: 'NEW', codes: ['VILLAGE_CODE_OUTDATED'] };
  }
  return { cells, outcome: 'NEW', codes: [] };
}

function cellsOf(person: DemoPerson, village: ListVillage, seed: number): ListCells {
  const byName = village.pairIsUnique && demoNumber(seed, 33, 10) === 0;
  return {
    nik: person.nik,
    name: demoNumber(seed, 34, 6) === 0 ? person.name.toUpperCase() : person.name,
    birthDate: writtenSomehow(person.birthDate, seed),
    sex: demoNumber(seed, 35, 5) === 0 ? (person.sex === 'L' ? 'Laki-laki' : 'Perempuan') : person.sex,
    motherName: person.motherName,
    address: person.address,
    rt: person.rt,
    rw: person.rw,
    villageCode: byName ? '' : village.code,
    village: village.name,
    district: village.district,
    regency: village.regency,
    phone: person.phone,
    occupation: occupations[person.occupation].id,
    category: person.category,
    payer: 'Subsidi',
    segment: null,
    sector: null,
    income: null,
    kpj: null,
    note: null,
  };
}

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const SERIAL_OF_1970 = 25_569;

/** Lists from 1,585 villages write days in every way there is. */
function writtenSomehow(date: CalendarDate, seed: number): XlsxCell {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  switch (demoNumber(seed, 36, 10)) {
    case 0:
      return { value: Date.parse(date) / 86_400_000 + SERIAL_OF_1970, look: 'date' };
    case 1:
      return `${day}/${month}/${year.slice(2)}`;
    case 2:
      return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
    case 3:
      return `${day}/${month}/${year}`;
    default:
      return `${day}-${month}-${year}`;
  }
}

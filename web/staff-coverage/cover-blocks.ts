import type { CoverBlock } from '../apollo/schema.generated.ts';

export interface CoverBlockSum {
  block: CoverBlock;
  /** People, or papers; null where it is about an agreement as a whole. */
  count: number | null;
}

const aboutAgreement: readonly CoverBlock[] = ['NO_AGREEMENT', 'NO_LOCAL_AGREEMENT'];

/** What is in the way under several agreements: an agreement first, then by how many it keeps out, papers last. */
export function sumOfBlocks(cells: readonly { blocks: readonly CoverBlockSum[] }[]): CoverBlockSum[] {
  const sums = new Map<CoverBlock, number | null>();
  for (const { block, count } of cells.flatMap(({ blocks }) => blocks))
    sums.set(block, count === null ? null : (sums.get(block) ?? 0) + count);
  const weight = ({ block, count }: CoverBlockSum) =>
    aboutAgreement.includes(block) ? Number.POSITIVE_INFINITY : block === 'PAPERS_MISSING' ? -1 : (count ?? 0);
  return [...sums].map(([block, count]) => ({ block, count })).sort((a, b) => weight(b) - weight(a) || 0);
}

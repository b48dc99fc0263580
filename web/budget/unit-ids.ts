import type { ApolloClient } from '@apollo/client';
import { BudgetUnitIdsDocument } from './BudgetUnits.generated.ts';

const atOnce = 100;

/** The units of a budget in a region, or all of it, page by page. */
export async function unitIdsOf(client: ApolloClient, id: string, regionCode: string | null): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const variables: { id: string; regionCode: string | null; first: number; after: string | null } = {
      ...{ id, regionCode, first: atOnce, after },
    };
    const { data } = await client.query({ query: BudgetUnitIdsDocument, variables, fetchPolicy: 'no-cache' });
    const page = data?.subsidyBudget?.allocations;
    ids.push(...(page?.nodes ?? []).map((unit) => unit.id));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return ids;
}

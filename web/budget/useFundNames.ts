import { useQuery } from '@apollo/client/react';
import { EarmarkFundsDocument } from './EarmarkPage.generated.ts';

/** The funds that may pay, and what a code of one is called; the code itself until the names are known. */
export function useFundNames() {
  const funds = useQuery(EarmarkFundsDocument).data?.tariffs.funds ?? [];
  return { funds, nameOf: (code: string) => funds.find((fund) => fund.code === code)?.label ?? code };
}

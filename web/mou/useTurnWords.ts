import { useLingui } from '@lingui/react/macro';
import type { MouState, MouTurn } from '../apollo/schema.generated.ts';

interface Waiting {
  state: MouState;
  partner: { name: string } | null;
  waits: { who: MouTurn; officeName: string | null } | null;
}

/** Whose turn it is, as it goes on in a sentence: a role and where, never a person. */
export function useTurnWords(): (mou: Waiting) => string {
  const { t } = useLingui();
  return ({ state, partner, waits }) => {
    if (waits?.who === 'COORDINATOR') {
      const name = partner?.name ?? t`mitra lain`;
      return state === 'IN_REVIEW' ? t`oleh koordinator lain di ${name}` : t`oleh koordinator ${name}`;
    }
    if (waits?.who === 'OFFICE') {
      return t`oleh ${waits.officeName ?? t`kantor cabang`}`;
    }
    return t`oleh kantor pusat BPJS Ketenagakerjaan`;
  };
}

import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { SectorsDocument } from './EcosystemFilters.generated.ts';
import { ecosystemWords } from './ecosystem-words.ts';
import { useGroupWords } from './useGroupWords.ts';

interface EcosystemFiltersProps {
  ecosystem: string;
  sector: string;
  onEcosystem: (word: string) => void;
  onSector: (word: string) => void;
}

/** In which ecosystem, and in which sector its group works. */
export function EcosystemFilters({ ecosystem, sector, onEcosystem, onSector }: EcosystemFiltersProps) {
  const { t } = useLingui();
  const words = useGroupWords();
  const { data } = useQuery(SectorsDocument);
  return (
    <>
      <FilterSelect
        label={t`Ekosistem`}
        value={ecosystem}
        onChange={onEcosystem}
        choices={Object.entries(ecosystemWords).map(([word, code]) => [word, words.ecosystem[code]] as const)}
      />
      <FilterSelect
        label={t`Sektor kelompok`}
        value={sector}
        onChange={onSector}
        choices={(data?.sectors ?? []).map(({ code, label }) => [code.toLowerCase(), label] as const)}
      />
    </>
  );
}

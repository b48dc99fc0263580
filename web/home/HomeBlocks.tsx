import { measureOf } from '../coverage/coverage-share.ts';
import { GroupsHome } from './GroupsHome.tsx';
import type { HomeQuery } from './HomePage.generated.ts';
import { HouseHome } from './HouseHome.tsx';
import { NationHome } from './NationHome.tsx';
import { OfficeHome } from './OfficeHome.tsx';
import { TotalsHome } from './TotalsHome.tsx';
import { VillagesHome } from './VillagesHome.tsx';
import { WorkforceHome } from './WorkforceHome.tsx';

/** What this viewer's data answers, whoever the viewer is. */
export function HomeBlocks({ home }: { home: HomeQuery['home'] }) {
  return (
    <>
      {home.groups && <GroupsHome groups={home.groups} asOf={home.asOf} />}
      {home.agreements.map((coverage) => {
        const Block = { villages: VillagesHome, workforce: WorkforceHome, people: TotalsHome }[
          measureOf(coverage.total)
        ];
        return <Block key={coverage.mouId} coverage={coverage} />;
      })}
      {home.office && <OfficeHome office={home.office} />}
      {home.nation && <NationHome nation={home.nation} />}
      {home.house && <HouseHome house={home.house} asOf={home.asOf} />}
    </>
  );
}

import { BudgetHome } from '../budget/BudgetHome.tsx';
import { measureOf } from '../coverage/coverage-share.ts';
import { AgreementsHome } from './AgreementsHome.tsx';
import { GroupsHome } from './GroupsHome.tsx';
import type { HomeQuery } from './HomePage.generated.ts';
import { HouseHome } from './HouseHome.tsx';
import { NationHome } from './NationHome.tsx';
import { OfficeHome } from './OfficeHome.tsx';
import { VillagesHome } from './VillagesHome.tsx';
import { WorkforceHome } from './WorkforceHome.tsx';

type Agreement = HomeQuery['home']['agreements'][number];

const isAboutVillages = ({ total }: Agreement) => measureOf(total) === 'villages';
const isAboutWorkforce = (agreement: Agreement) =>
  measureOf(agreement.total) === 'workforce' && agreement.rows.length > 1;

/** What this viewer's data answers, whoever the viewer is. */
export function HomeBlocks({ home }: { home: HomeQuery['home'] }) {
  const { groups, agreements, budgets, office, nation, house, asOf } = home;
  const workforces = agreements.filter(isAboutWorkforce);
  const others = agreements.filter((agreement) => !isAboutVillages(agreement) && !isAboutWorkforce(agreement));
  return (
    <>
      {groups && <GroupsHome groups={groups} asOf={asOf} />}
      {budgets.map((budget) => (
        <BudgetHome key={budget.id} budget={budget} />
      ))}
      {agreements.filter(isAboutVillages).map((coverage) => (
        <VillagesHome key={coverage.mouId} coverage={coverage} />
      ))}
      {workforces.length > 0 && <WorkforceHome coverages={workforces} />}
      {others.length > 0 && <AgreementsHome coverages={others} />}
      {office && <OfficeHome office={office} />}
      {nation && <NationHome nation={nation} />}
      {house && <HouseHome house={house} asOf={asOf} />}
    </>
  );
}

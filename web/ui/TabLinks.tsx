import { Link, type To } from 'react-router';
import classes from './TabLinks.module.css';

export interface TabLink {
  key: string;
  to: To;
  label: string;
  count?: string;
}

/** Parts of one page, each with an address of its own. */
export function TabLinks({ label, tabs, current }: { label: string; tabs: TabLink[]; current: string }) {
  return (
    <nav aria-label={label} className={`${classes.tabs} no-print`}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link to={tab.to} preventScrollReset aria-current={tab.key === current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="figures">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import classes from './Page.module.css';

export interface Crumb {
  to: string;
  label: string;
}

interface PageProps {
  title: string;
  /** Said in the document's title only: the state of a process. */
  titleNote?: string;
  /** Which page of a list this is; from the second on the document's title says so. */
  listPage?: number;
  /** A form with errors says so first in the document's title. */
  hasErrors?: boolean;
  crumbs?: Crumb[];
  /** The count or the state, beside the title. */
  beside?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** The one primary act of the page, with at most a few quiet ones before it. */
  acts?: ReactNode;
  /** `read` keeps forms and texts at a comfortable line length. */
  width?: 'full' | 'read';
  children: ReactNode;
}

let isFirstPage = true;

/** The anatomy every page shares: where am I, what is this, what can I do, and then the content. */
export function Page(props: PageProps) {
  const { title, listPage = 1, hasErrors, crumbs, beside, lead, acts, width = 'full', children } = props;
  const { t } = useLingui();
  const titleNote = listPage > 1 ? t`halaman ${listPage}` : props.titleNote;
  const whole = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const errorPrefix = hasErrors ? `${t`Galat`}: ` : '';
  const documentTitle = `${errorPrefix}${title}${titleNote ? ` (${titleNote})` : ''} - Portal Mitra`;

  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  useEffect(() => {
    // The browser itself announces the first page; a later page is only announced when the focus moves to it. What has
    // taken the focus within the page keeps it: the search box when somebody came to search.
    if (isFirstPage) {
      isFirstPage = false;
    } else if (!whole.current?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);

  return (
    <div ref={whole} className={classes.page} data-width={width}>
      <div className={classes.head}>
        {crumbs && (
          <nav aria-label={t`Jejak halaman`} className={classes.crumbs}>
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes.line}>
          <div className={classes.what}>
            <div className={classes.title}>
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {beside}
            </div>
            {lead && <div className={classes.lead}>{lead}</div>}
          </div>
          {acts && <div className={`${classes.acts} no-print`}>{acts}</div>}
        </div>
      </div>
      {children}
    </div>
  );
}

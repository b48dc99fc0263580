import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import classes from './Footer.module.css';

/** The way to help, in the same place on every page. */
export function Footer() {
  const { t } = useLingui();
  return (
    <footer className={`${classes.footer} no-print`}>
      <nav aria-label={t`Bantuan`}>
        <ul>
          <li>
            <Link to="/bantuan">{t`Bantuan`}</Link>
          </li>
          <li>
            <Link to="/istilah">{t`Istilah`}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}

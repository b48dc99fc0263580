import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { AccountMenu } from './AccountMenu.tsx';
import classes from './Header.module.css';
import { LanguageButton } from './LanguageButton.tsx';
import markUrl from './mark.svg';
import { UnreadLink } from './UnreadLink.tsx';

/** The one header: what this is, whose data, where to go, in which language, as whom. */
export function Header({ onShortcutHelp }: { onShortcutHelp: () => void }) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const places: { to: string; label: string; also?: string }[] = [
    { to: '/beranda', label: t`Beranda` },
    { to: '/mitra', label: t`Mitra` },
    ...(viewer.viewerCanReadMous ? [{ to: '/mou', label: t({ message: 'MoU', context: 'navigasi' }) }] : []),
    ...(viewer.viewerCanReadGroups ? [{ to: '/kelompok', label: t`Kelompok` }] : []),
    ...(viewer.viewerCanReadMembers ? [{ to: '/peserta', label: t`Peserta` }] : []),
    ...(viewer.viewerCanReadCoverage ? [{ to: '/wilayah', label: t`Wilayah` }] : []),
    ...(viewer.viewerCanImportMembers ? [{ to: '/impor', label: t`Impor` }] : []),
    ...(viewer.viewerCanReadMembers
      ? [{ to: '/cek-perlindungan', label: t({ message: 'Cek perlindungan', context: 'navigasi' }) }]
      : []),
    // the simulation stands one step behind the payments, for the line has no room for both
    { to: viewer.viewerCanReadMembers ? '/pembayaran' : '/iuran/simulasi', also: '/iuran', label: t`Iuran` },
    ...(viewer.viewerCanReadBudgets ? [{ to: '/anggaran', label: t`Anggaran` }] : []),
    ...(viewer.viewerCanReadTargets ? [{ to: '/target', label: t({ message: 'Target', context: 'navigasi' }) }] : []),
    ...(viewer.viewerCanReadUsers ? [{ to: '/pengguna', label: t`Pengguna` }] : []),
  ];
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // the same places take another width in the other language
  const { locale } = i18n;

  useEffect(() => {
    const line = list.current;
    // a page that is not among the places leaves the line as it is
    const open = pathname && locale && line?.querySelector<HTMLElement>('[aria-current]');
    if (line && open) {
      // scrollIntoView would make this place the start of the tab order, past the link to the content
      const { left, right } = open.getBoundingClientRect();
      const frame = line.getBoundingClientRect();
      line.scrollLeft += left < frame.left ? left - frame.left : Math.max(right - frame.right, 0);
    }
  }, [pathname, locale]);

  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <NavLink to="/beranda" className={classes.name}>
          <img src={markUrl} alt="" width={24} height={24} />
          <span>Portal Mitra</span>
        </NavLink>
        <nav aria-label={t`Navigasi utama`} className={`${classes.nav} no-print`}>
          <ul ref={list}>
            {places.map((place) => (
              <li key={place.to}>
                <Link
                  to={place.to}
                  aria-current={isAt(pathname, place.to) || isAt(pathname, place.also) ? 'page' : undefined}
                >
                  {place.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={`${classes.tools} no-print`}>
          <span className={classes.scope} title={viewer.scopeLabel}>
            {viewer.scopeLabel}
          </span>
          <UnreadLink />
          <LanguageButton />
          <AccountMenu onShortcutHelp={onShortcutHelp} />
        </div>
      </div>
    </header>
  );
}

/** Whether a page is a place or stands below it. */
const isAt = (pathname: string, place: string | undefined) =>
  place !== undefined && (pathname === place || pathname.startsWith(`${place}/`));

import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMayOpen } from '../people/signed-in/use-signed-in.ts';
import classes from './page-tabs.module.css';

export type PageTab = {
  readonly path: string;
  readonly label: string;
  /** Other tabs have addresses below this one. */
  readonly exact?: true;
};

/** The pages of one place, side by side: links, so that each has an address of its own. */
export function PageTabs({ tabs }: { readonly tabs: readonly PageTab[] }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const may = useMayOpen();
  return (
    <nav className={classes.tabs} aria-label={t('nav.here')}>
      {tabs
        .filter((tab) => may(tab.path))
        .map((tab) => (
          <Link
            key={tab.path}
            href={tab.path}
            className={classes.tab}
            aria-current={
              path === tab.path || (tab.exact !== true && path.startsWith(`${tab.path}/`)) ? 'page' : undefined
            }
          >
            {tab.label}
          </Link>
        ))}
    </nav>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';

/** The left bar beside the page; while a call flow is drawn the bar is narrow. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [path] = useLocation();
  const narrow = /^\/flows\/./.test(path);
  return (
    <div className={classes.shell} data-narrow={narrow || undefined}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Sidebar narrow={narrow} path={path} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { catchTelLinks } from '../../desk/tel-links.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';
import classes from './shell.module.css';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

/** The pages beside the page, above it on a telephone; while a call flow is drawn the bar is narrow. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [path, go] = useLocation();
  const mayDial = useMayOpen()('/desk');
  useEffect(() => (mayDial ? catchTelLinks(go) : undefined), [mayDial, go]);
  const small = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false });
  const narrow = /^\/flows\/./.test(path);
  // A screen on the wall shows nothing else.
  if (path === '/live/wall') {
    return (
      <main id="main" className={classes.alone} tabIndex={-1}>
        {children}
      </main>
    );
  }
  return (
    <div className={classes.shell} data-narrow={narrow || undefined} data-small={small || undefined}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      {small ? <TopBar path={path} /> : <Sidebar narrow={narrow} path={path} />}
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

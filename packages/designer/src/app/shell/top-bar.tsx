import { Drawer, UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import mark from '../brand-mark.svg';
import { PagesBar } from './pages-bar.tsx';
import classes from './top-bar.module.css';

/** On a telephone the pages are behind a button, and the whole width is the page's. */
export function TopBar({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  // Another page closes it.
  useEffect(() => setOpened(false), [path]);
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.brand}>
        <img src={mark} alt="" width={24} height={24} />
        <span>Callwright</span>
      </Link>
      <UnstyledButton
        className={classes.menu}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <IconMenu2 size={20} stroke={1.8} aria-hidden />
        {t('nav.menu')}
      </UnstyledButton>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="right" size={280} title={t('nav.label')}>
        <div className={classes.pages}>
          <PagesBar narrow={false} path={path} />
        </div>
      </Drawer>
    </header>
  );
}

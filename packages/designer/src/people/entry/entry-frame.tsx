import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import mark from '../../app/brand-mark.svg';
import { ColorSchemeButton } from '../../app/shell/color-scheme-button.tsx';
import { LanguageMenu } from '../../app/shell/language-menu.tsx';
import classes from './entry-frame.module.css';

type EntryFrameProps = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** The frame of what stands before the app: one thing to do, and nothing else. */
export function EntryFrame({ title, lead, children }: EntryFrameProps) {
  useEffect(() => {
    document.title = `${title} · Callwright`;
  }, [title]);
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <span className={classes.brand}>
          <img src={mark} alt="" width={26} height={26} />
          Callwright
        </span>
        <div className={classes.choices}>
          <LanguageMenu narrow={false} />
          <ColorSchemeButton />
        </div>
      </header>
      <main id="main" className={classes.main}>
        <div className={classes.card}>
          <Title order={1}>{title}</Title>
          <p className={classes.lead}>{lead}</p>
          {children}
        </div>
      </main>
    </div>
  );
}

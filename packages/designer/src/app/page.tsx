import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

export type PageProps = {
  readonly title: string;
  /** One line under the title: what the page is for. */
  readonly lead?: string;
  readonly actions?: ReactNode;
  /** What the browser's tab says, where the title alone says too little. */
  readonly documentTitle?: string;
  readonly children: ReactNode;
};

/** The frame of every page but the editor. */
export function Page({ title, lead, actions, documentTitle = title, children }: PageProps) {
  useEffect(() => {
    document.title = `${documentTitle} · Callwright`;
  }, [documentTitle]);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <Title order={1}>{title}</Title>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        <Group gap="xs">{actions}</Group>
      </header>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import classes from './tab-lead.module.css';

/** What a tab of a page is for, and its button. */
export function TabLead({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={classes.lead}>
      <p>{text}</p>
      {children}
    </div>
  );
}

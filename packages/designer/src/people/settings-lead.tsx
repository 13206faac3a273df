import type { ReactNode } from 'react';
import classes from './settings-lead.module.css';

/** What a page of the settings is for, and its button. */
export function SettingsLead({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={classes.lead}>
      <p>{text}</p>
      {children}
    </div>
  );
}

import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './unsaved-bar.module.css';

type UnsavedBarProps = {
  /** "Not saved yet": what the bar is called. */
  readonly label: string;
  /** What is to be saved, or what is missing for it. */
  readonly what: ReactNode;
  /** Why the last attempt was refused. */
  readonly refusal: string | null;
  /** Save, and what else one may do. */
  readonly buttons: ReactNode;
};

/** Stays in sight at the foot of a page, as long as something on it isn't saved. */
export function UnsavedBar({ label, what, refusal, buttons }: UnsavedBarProps) {
  return (
    <section className={classes.bar} aria-label={label}>
      <div className={classes.what} role="status">
        {what}
        {refusal !== null && <Alert color="red">{refusal}</Alert>}
      </div>
      <div className={classes.buttons}>{buttons}</div>
    </section>
  );
}

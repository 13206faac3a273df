import type { ReactNode } from 'react';
import classes from './customer-card.module.css';

/** A part of the customer's card with its heading. */
export function CardPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

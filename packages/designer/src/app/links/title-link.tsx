import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './title-link.module.css';

type TitleLinkProps = {
  readonly href: string;
  /** The whole row that it stands in leads there; the row is then what it is positioned in. */
  readonly wholeRow?: boolean;
  readonly children: ReactNode;
};

/** The name of a thing in a list, which leads to the thing's own page. */
export function TitleLink({ href, wholeRow = false, children }: TitleLinkProps) {
  return (
    <Link href={href} className={classes.link} data-whole-row={wholeRow || undefined}>
      {children}
    </Link>
  );
}

import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './back-link.module.css';

type BackLinkProps = {
  readonly href: string;
  /** Takes no room of its own: above a drawing that wants all of it, or among a page's buttons. */
  readonly tight?: boolean;
  readonly children: ReactNode;
};

/** The way back to the page that lists what this one is about. */
export function BackLink({ href, tight = false, children }: BackLinkProps) {
  return (
    <Link href={href} className={classes.back} data-tight={tight || undefined}>
      <IconChevronLeft size={16} stroke={1.8} aria-hidden />
      {children}
    </Link>
  );
}

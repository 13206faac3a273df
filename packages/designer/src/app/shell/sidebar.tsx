import { Link } from 'wouter';
import mark from '../brand-mark.svg';
import { PagesBar } from './pages-bar.tsx';
import classes from './sidebar.module.css';

/** The left bar: all pages, and the way home. */
export function Sidebar({ narrow, path }: { readonly narrow: boolean; readonly path: string }) {
  return (
    <header className={classes.sidebar} data-narrow={narrow || undefined}>
      <Link href="/" className={classes.brand} aria-label="Callwright">
        <img src={mark} alt="" width={26} height={26} />
        {!narrow && <span>Callwright</span>}
      </Link>
      <PagesBar narrow={narrow} path={path} />
    </header>
  );
}

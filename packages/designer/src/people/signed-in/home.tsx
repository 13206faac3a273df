import { Redirect } from 'wouter';
import { NAVIGATION } from '../../app/shell/navigation.ts';
import { pathOf } from './path-of.ts';
import { useMayOpen } from './use-signed-in.ts';

/** Home is the first page that is theirs. */
export function Home() {
  const may = useMayOpen();
  const first = NAVIGATION.flatMap((item) => pathOf(item, may) ?? [])[0];
  return <Redirect to={first ?? '/account'} replace />;
}

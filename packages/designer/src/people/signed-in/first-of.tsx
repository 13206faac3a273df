import { Redirect } from 'wouter';
import { useMayOpen } from './use-signed-in.ts';

/** Leads to the first of these pages that is theirs. */
export function FirstOf({ paths }: { readonly paths: readonly string[] }) {
  const may = useMayOpen();
  return <Redirect to={paths.find(may) ?? '/'} replace />;
}

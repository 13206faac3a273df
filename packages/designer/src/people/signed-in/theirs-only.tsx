import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { NotYoursPage } from './not-yours-page.tsx';
import { useMayOpen } from './use-signed-in.ts';

/** Shows a page to those whose page it is. */
export function TheirsOnly({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const may = useMayOpen();
  return may(path) ? children : <NotYoursPage />;
}

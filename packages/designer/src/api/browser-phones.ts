import type { LentTelephone } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { sendJson } from './request.ts';

export type { LentTelephone } from '@callwright/runtime/api';

const AGAIN_MS = 30_000;

/** A page's name, for as long as its tab lives: after a reload it gets the same telephone. */
export function pageName(): string {
  const known = sessionStorage.getItem('callwright.page');
  if (known !== null) return known;
  const name = crypto.randomUUID();
  sessionStorage.setItem('callwright.page', name);
  return name;
}

export const browserPhonesApi = {
  /** `desk`: queues ring whoever is signed in at this telephone. */
  borrow: (desk = false): Promise<LentTelephone> =>
    asked(client['browser-phones'].$post({ json: { holder: pageName(), desk } })),
  /** Also while the page is being closed. */
  giveBack: () => sendJson('DELETE', `/browser-phones/${pageName()}`, undefined, { keepalive: true }),
};

/** A borrowed telephone, asked for again as long as the page shows it. */
export function useBorrowedPhone(wanted: boolean, desk = false) {
  return useQuery({
    queryKey: ['browser-phone', desk],
    queryFn: () => browserPhonesApi.borrow(desk),
    enabled: wanted,
    refetchInterval: AGAIN_MS,
    refetchIntervalInBackground: true,
    retry: false,
  });
}

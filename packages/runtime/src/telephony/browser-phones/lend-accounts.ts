import type { Clock } from '../../calls/clock.ts';
import type { BrowserAccount, BrowserPhones } from './browser-phones.ts';

/** Who doesn't ask again within this time has closed the page. */
export const LENT_MS = 90_000;

/** Lends the accounts that a connection has, the one that was free the longest first. */
export function lendAccounts(socket: string, accounts: readonly BrowserAccount[], clock: Clock): BrowserPhones {
  const lent = new Map<string, { readonly holder: string; readonly until: number }>();
  const freeSince = new Map<string, number>();

  return {
    socket,
    lend: (holder) => {
      const now = clock.now();
      for (const [name, { until }] of lent) {
        if (until > now) continue;
        lent.delete(name);
        freeSince.set(name, until);
      }
      const mine = accounts.find(({ name }) => lent.get(name)?.holder === holder);
      const [longest] = accounts
        .filter(({ name }) => !lent.has(name))
        .sort((one, other) => (freeSince.get(one.name) ?? 0) - (freeSince.get(other.name) ?? 0));
      const account = mine ?? longest ?? null;
      if (account !== null) lent.set(account.name, { holder, until: now + LENT_MS });
      return account;
    },
    giveBack: (holder) => {
      for (const [name, one] of lent) {
        if (one.holder !== holder) continue;
        lent.delete(name);
        freeSince.set(name, clock.now());
      }
    },
  };
}

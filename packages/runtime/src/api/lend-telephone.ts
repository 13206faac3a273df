import { Type } from 'typebox';
import type { BrowserAccount } from '../telephony/browser-phones/browser-phones.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { Refusal } from './refusal.ts';

/** What a page needs to be a telephone. */
export type LentTelephone = BrowserAccount & {
  /** Its signalling goes to `/api/browser-phones/<connection>`. */
  readonly connection: string;
};

/** Names the page, chosen by itself: asked again, it keeps its telephone. */
export const Holder = () => Type.String({ pattern: '^[a-z0-9-]{8,64}$' });

/** @throws Refusal when there is none, or none free */
export function lendTelephone(providers: ProviderDirectory, holder: string): LentTelephone {
  const able = providers.all().flatMap(({ name, browsers }) => (browsers === null ? [] : [{ name, browsers }]));
  if (able.length === 0) throw noConnection();
  for (const { name, browsers } of able) {
    const account = browsers.lend(holder);
    if (account !== null) return { ...account, connection: name };
  }
  throw new Refusal(409, {
    code: 'no-browser-phone-free',
    message: 'All telephones for browsers are in use.',
    fix: 'Try again in a minute, or add more of them to the phone connection.',
  });
}

export function noConnection(): Refusal {
  return new Refusal(422, {
    code: 'no-phone-connection',
    message: 'There is no phone connection that can do this.',
    fix: 'Set one up under Settings › Phone connections.',
  });
}

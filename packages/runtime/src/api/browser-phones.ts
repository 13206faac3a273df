import { Hono } from 'hono';
import { Type } from 'typebox';
import { actorOf } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import { LENT_MS } from '../telephony/browser-phones/lend-accounts.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { jsonBody } from './json-body.ts';
import { Holder, lendTelephone } from './lend-telephone.ts';

export type BrowserPhoneParts = {
  readonly providers: ProviderDirectory;
  readonly store: Pick<Store, 'deskPhones'>;
  readonly now: () => number;
};

const LendBody = Type.Object(
  {
    holder: Holder(),
    /** The page is a desk: queues ring its agent there. */
    desk: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** Telephones in browsers: a page borrows one, asks again each half minute, and gives it back. */
export function browserPhoneRoutes({ providers, store, now }: BrowserPhoneParts) {
  return new Hono()
    .post('/', jsonBody(LendBody), async (context) => {
      const { holder, desk = false } = context.req.valid('json');
      const lent = lendTelephone(providers, holder);
      if (desk) {
        const { connection, name: account } = lent;
        await store.deskPhones.put({
          person: actorOf(context).id,
          ...{ connection, account, holder, until: now() + LENT_MS },
        });
      }
      return context.json(lent);
    })
    .delete('/:holder', async (context) => {
      const holder = context.req.param('holder');
      for (const { browsers } of providers.all()) browsers?.giveBack(holder);
      await store.deskPhones.remove(holder);
      return context.json({ holder });
    });
}

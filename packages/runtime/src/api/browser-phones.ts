import { Hono } from 'hono';
import { Type } from 'typebox';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { jsonBody } from './json-body.ts';
import { Holder, lendTelephone } from './lend-telephone.ts';

/** Telephones in browsers: a page borrows one, asks again each half minute, and gives it back. */
export function browserPhoneRoutes({ providers }: { readonly providers: ProviderDirectory }) {
  return new Hono()
    .post('/', jsonBody(Type.Object({ holder: Holder() }, { additionalProperties: false })), (context) =>
      context.json(lendTelephone(providers, context.req.valid('json').holder)),
    )
    .delete('/:holder', (context) => {
      const holder = context.req.param('holder');
      for (const { browsers } of providers.all()) browsers?.giveBack(holder);
      return context.json({ holder });
    });
}

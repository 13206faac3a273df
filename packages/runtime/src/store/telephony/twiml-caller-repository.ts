import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type KeptCaller = Readonly<Omit<Tables['twiml_callers'], 'call' | 'at'>>;

export type TwimlCallerRepository = {
  readonly find: (call: string) => Promise<KeptCaller | null>;
  readonly put: (call: string, caller: Partial<KeptCaller>, at: number) => Promise<void>;
  /** The provider's name of a call's connection. */
  readonly refOf: (call: string) => Promise<string | null>;
  readonly forget: (before: number) => Promise<void>;
};

const NOTHING: KeptCaller = { place: null, keepers: null, ending_until: null, lasting: null };

export function twimlCallerRepository(db: Kysely<Tables>): TwimlCallerRepository {
  return {
    find: async (call) =>
      (await db.selectFrom('twiml_callers').where('call', '=', call).selectAll().executeTakeFirst()) ?? null,
    put: async (call, caller, at) => {
      await db
        .insertInto('twiml_callers')
        .values({ call, ...NOTHING, ...caller, at })
        .onConflict((conflict) => conflict.column('call').doUpdateSet({ ...caller, at }))
        .execute();
    },
    refOf: async (call) => {
      const row = await db.selectFrom('calls').where('id', '=', call).select('provider_ref').executeTakeFirst();
      return row?.provider_ref ?? null;
    },
    forget: async (before) => {
      await db.deleteFrom('twiml_callers').where('at', '<', before).execute();
    },
  };
}

import { Hono } from 'hono';
import { Type } from 'typebox';
import type { NumberRow } from '../store/flows/number-repository.ts';
import { type FallbackPlan, fallbackOf } from '../telephony/fallback/fallback-plan.ts';
import { type FallbackDocuments, twimlFallback } from '../telephony/fallback/twiml-fallback.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import type { NumberParts } from './numbers.ts';
import { phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

const WebAddress = Type.String({ pattern: '^https://[^\\s@]+$', maxLength: 1000 });

/** What a number's callers meet while we are down, written as its provider reads it. */
export function numberFallbackRoutes(parts: NumberParts) {
  const { store, telephony } = parts;
  const note = noting(parts);
  const find = async (text: string): Promise<NumberRow> => {
    const number = phoneNumber(text);
    const found = (await store.numbers.list()).find((one) => one.number === number);
    if (found === undefined) throw notThere('This number');
    return found;
  };
  const connectionOf = ({ connection }: NumberRow) =>
    connection === null ? undefined : telephony.connections.get(connection);
  return new Hono()
    .get('/:number/fallback', async (context) => {
      const found = await find(context.req.param('number'));
      const plan: FallbackPlan = fallbackOf(found);
      const kind = found.connection === null ? undefined : telephony.connections.settings(found.connection)?.kind;
      const ending = context.req.query('ending') ?? '';
      const documents: FallbackDocuments | null =
        kind === undefined || kind === 'asterisk' || plan.length === 0
          ? null
          : await twimlFallback(plan, kind, ending === '' ? null : ending);
      return context.json({
        plan: [...plan],
        kind: kind === undefined ? null : kind === 'asterisk' ? ('dialplan' as const) : ('twiml' as const),
        document: documents?.main ?? null,
        ending: documents?.ending ?? null,
        canSet: connectionOf(found)?.setFallback !== undefined,
      });
    })
    .post(
      '/:number/fallback',
      jsonBody(Type.Object({ url: WebAddress }, { additionalProperties: false })),
      async (context) => {
        const found = await find(context.req.param('number'));
        const set = connectionOf(found)?.setFallback;
        if (set === undefined) throw cannotSet();
        const { url } = context.req.valid('json');
        const done = await set(found.number, url).catch(() => 'failed' as const);
        if (done !== 'set') throw notSet(done);
        // The address may open a document that nobody else shall read.
        const after = { fallbackAddress: new URL(url).origin };
        await note(context, { kind: 'number', name: found.number, title: found.title, before: {}, after });
        return context.json({ set: true });
      },
    );
}

function cannotSet(): Refusal {
  return new Refusal(409, {
    code: 'cannot-set',
    message: 'The fallback address can’t be set from here.',
    fix: 'Enter it in the provider’s portal, or store a token in the phone connection.',
  });
}

function notSet(why: 'unknown' | 'failed'): Refusal {
  if (why === 'unknown') return notThere('This number, at the provider,');
  return new Refusal(502, {
    code: 'provider-unreachable',
    message: 'The phone provider did not take the address.',
    fix: 'Test the phone connection: that says what is wrong.',
  });
}

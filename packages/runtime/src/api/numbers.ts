import { Hono } from 'hono';
import type { FlowParts } from '../flows/index.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { NumberRow } from '../store/flows/number-repository.ts';
import type { Telephony } from '../telephony/compose-telephony.ts';
import type { NumberFallback } from '../telephony/fallback/number-fallback.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { NumberBody } from './number-body.ts';
import { phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type NumberSummary = {
  number: string;
  title: string;
  flow: string | null;
  /** Which of the flow's versions its callers meet: `live`, `test`, or an own name. */
  alias: string;
  sample: boolean;
  /** Name of the phone connection that it belongs to; null: only the simulator rings it. */
  connection: string | null;
  fallback: NumberFallback | null;
  /** Real callers ring it, and meet nothing while Callwright is down. */
  needsFallback: boolean;
};

export type NumberParts = FlowParts & { readonly telephony: Telephony };

const exactly = ({ title, flow, alias, connection, fallback }: NumberRow) => ({
  title,
  flow,
  alias,
  connection,
  fallback,
});

/** The numbers: which flow each rings, by which phone connection, and what happens while we are down. */
export function numberRoutes(parts: NumberParts) {
  const { store, telephony } = parts;
  const note = noting(parts);
  const rowOf = async (number: string) => (await store.numbers.list()).find((one) => one.number === number);
  return new Hono()
    .get('/', async (context) => {
      const theirs = (await store.numbers.list()).filter(({ number }) => mayUse(actorOf(context), 'number', number));
      const numbers = theirs.map(summaryOf);
      return context.json({ numbers });
    })
    .put('/:number', jsonBody(NumberBody), async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const { title, flow, alias: wanted, connection, fallback } = context.req.valid('json');
      if (flow !== null && (await store.flows.find(flow)) === null) {
        throw unknown('flow', `There is no call flow “${flow}”.`);
      }
      if (typeof connection === 'string' && !(await isConnection(telephony, connection))) {
        throw unknown('connection', `There is no phone connection “${connection}”.`);
      }
      const before = await rowOf(number);
      const alias = await aliasOf(parts, flow, wanted, before);
      await store.numbers.put(number, {
        title,
        flow,
        alias,
        ...(connection === undefined ? {} : { connection }),
        ...(fallback === undefined ? {} : { fallback }),
      });
      const after = await rowOf(number);
      await note(context, {
        kind: 'number',
        name: number,
        title,
        before: before === undefined ? null : exactly(before),
        after: after === undefined ? null : exactly(after),
      });
      return context.json({ number });
    })
    .delete('/:number', async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const before = await rowOf(number);
      await refusePlanned(parts, number);
      if (before === undefined || (await store.numbers.remove(number)) === 'missing') throw notThere('This number');
      await note(context, { kind: 'number', name: number, title: before.title, before: exactly(before), after: null });
      return context.json({ number });
    });
}

/** @throws Refusal when something is planned for it */
async function refusePlanned({ store }: NumberParts, number: string): Promise<void> {
  const plans = (await store.plans.open()).filter(({ act }) => act.what === 'number' && act.number === number);
  if (plans.length === 0) return;
  throw new Refusal(409, {
    code: 'number-in-use',
    message: 'Something is planned for this number.',
    fix: 'Cancel what is planned first.',
    usedBy: { plans: plans.map(({ id }) => id) },
  });
}

/** @throws Refusal when the flow has no such alias. A number that goes to another flow and says nothing rings what is live there. */
async function aliasOf(
  { store }: NumberParts,
  flow: string | null,
  wanted: string | undefined,
  before: NumberRow | undefined,
): Promise<string> {
  const { alias = 'live' } = before ?? {};
  const isThere = async (name: string) =>
    name === 'live' || name === 'test' || (flow !== null && (await store.aliases.find(flow, name)) !== null);
  if (wanted === undefined) return (await isThere(alias)) ? alias : 'live';
  if (await isThere(wanted)) return wanted;
  throw unknown('alias', `This call flow has no alias “${wanted}”.`);
}

function summaryOf({ number, title, flow, alias, sample, connection, fallback }: NumberRow): NumberSummary {
  return {
    number,
    title,
    flow,
    alias,
    sample,
    connection,
    fallback,
    needsFallback: connection !== null && fallback === null,
  };
}

async function isConnection({ kept }: Telephony, name: string): Promise<boolean> {
  return (await kept.wanted()).some((one) => one.name === name);
}

function unknown(field: 'flow' | 'alias' | 'connection', message: string): Refusal {
  return new Refusal(422, {
    code: `${field}-unknown`,
    message,
    fix: 'Choose one of the list.',
    problems: [{ pointer: `/${field}`, message: 'is unknown' }],
  });
}

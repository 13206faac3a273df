import { countryOfNumber, instantOfClock } from '@callwright/flow/simulation';
import { Hono } from 'hono';
import { type Static, Type } from 'typebox';
import type { FlowParts, NotReady } from '../flows/index.ts';
import { CannotRing, type Provider, type ProviderDirectory } from '../telephony/provider.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import { stageDraft, type TrialCalls } from '../trials/index.ts';
import { draftChanged } from './drafts.ts';
import { jsonBody } from './json-body.ts';
import { Holder, type LentTelephone, lendTelephone, noConnection } from './lend-telephone.ts';
import { flowId } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type TrialParts = FlowParts & {
  readonly trials: TrialCalls;
  readonly providers: ProviderDirectory;
  readonly newCallId: () => string;
};

const exact = { additionalProperties: false };
const number = () => Type.String({ pattern: '^\\+?[0-9]{2,15}$' });

const TrialBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    /** The number that the flow believes was dialled. */
    dialled: Type.Optional(number()),
    /** Whom the flow believes to be calling; absent: the telephone's own number. */
    caller: Type.Optional(Type.Union([number(), Type.Literal('')])),
    /** When the flow believes it is: with `Z`, an offset or a zone, else by the clock of `zone`. */
    clock: Type.Optional(Type.String({ maxLength: 80 })),
    zone: Type.Optional(Type.String({ maxLength: 64 })),
    by: Type.Union([
      /** `holder` names the page: asked again, it keeps its telephone. */
      Type.Object({ browser: Holder() }, exact),
      Type.Object({ ring: number() }, exact),
    ]),
  },
  exact,
);
type TrialOrder = Static<typeof TrialBody>;

/** `address` is what the browser dials, or what the rung telephone leads into. */
type TrialStarted = { address: string; call: string | null; account: LentTelephone | null };

/** Seconds until a colleague's telephone is taken not to be answered. */
const RING_SECONDS = 30;

/** Test calls with real sound into a draft: from the browser, or by ringing a telephone. */
export function trialRoutes(parts: TrialParts) {
  return new Hono()
    .get('/:id/trial-calls', (context) => {
      const all = parts.providers.all();
      return context.json({
        browser: all.some(({ browsers }) => browsers !== null),
        ring: all.some(ringsTelephones),
      });
    })
    .post('/:id/trial-calls', jsonBody(TrialBody), async (context) => {
      const id = flowId(context.req.param('id'));
      const order = context.req.valid('json');
      const staged = await stageDraft(parts, id, order.version);
      if (staged.kind !== 'staged') throw cannotTry(staged);
      const address = parts.trials.open({
        flow: id,
        revision: staged.revision,
        dialled: order.dialled ?? (await ownNumber(parts, id)),
        clockOffset: offsetOf(order, parts.now()),
        caller: order.caller === undefined ? null : { number: order.caller, country: countryOfNumber(order.caller) },
      });
      if ('ring' in order.by) {
        const call = await ringTelephone(parts, order.by.ring, address);
        const answer: TrialStarted = { address, call, account: null };
        return context.json(answer, 201);
      }
      const account = lendTelephone(parts.providers, order.by.browser);
      const answer: TrialStarted = { address, call: null, account };
      return context.json(answer, 201);
    })
    .get('/:id/trial-calls/:address', (context) => {
      const address = context.req.param('address');
      if (parts.trials.find(address) === null) throw notThere('This test call');
      return context.json({ call: parts.trials.callOf(address) });
    });
}

/** A number that the flow has, so that it decides as it will. */
async function ownNumber({ store }: FlowParts, flow: string): Promise<string> {
  const numbers = await store.numbers.list();
  return numbers.find((one) => one.flow === flow)?.number ?? '';
}

function offsetOf({ clock, zone = 'UTC' }: TrialOrder, now: number): number {
  if (clock === undefined) return 0;
  try {
    return instantOfClock(clock, zone) - now;
  } catch {
    throw new Refusal(400, {
      code: 'bad-clock',
      message: 'This is no date and time.',
      fix: 'Write it like 2026-12-24T17:59, with a zone beside it or an offset behind it.',
      problems: [{ pointer: '/clock', message: 'can’t be read' }],
    });
  }
}

/** The simulator's telephones are pages: nobody has one in the hand. */
function ringsTelephones(provider: Provider): provider is Provider & { callOut: NonNullable<Provider['callOut']> } {
  return provider.callOut !== null && provider.name !== SIMULATOR;
}

async function ringTelephone({ providers, newCallId }: TrialParts, to: string, address: string): Promise<string> {
  const able = providers.all().filter(ringsTelephones);
  const [provider] = able;
  if (provider === undefined) throw noConnection();
  const call = newCallId();
  try {
    await provider.callOut({ call, to, from: null, seconds: RING_SECONDS, dialled: address });
    return call;
  } catch (error) {
    if (!(error instanceof CannotRing)) throw error;
    throw new Refusal(422, {
      code: 'cannot-ring',
      message: 'This telephone can’t be rung.',
      fix: 'Look at Settings › Calling out: the number may be outside of what is allowed.',
      reason: error.code,
    });
  }
}

function cannotTry(result: NotReady): Refusal {
  switch (result.kind) {
    case 'missing':
      return notThere('This call flow');
    case 'changed':
      return draftChanged(result.draft);
    case 'problems':
      return new Refusal(422, {
        code: 'problems',
        message: 'Something must be mended before this call flow can be called.',
        fix: 'Mend what is listed, then try again.',
        problems: result.problems,
      });
    case 'parts-not-live':
      return new Refusal(422, {
        code: 'parts-not-live',
        message: `It uses parts that are not live: ${result.parts.join(', ')}.`,
        fix: 'Let these go live first.',
        problems: [],
        parts: result.parts,
      });
  }
}

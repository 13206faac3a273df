import type { Json, JsonObject } from '@callwright/flow/document';
import { countryOfNumber, type House, instantOfClock, WorldSchema } from '@callwright/flow/simulation';
import { Hono } from 'hono';
import { type Static, Type } from 'typebox';
import type { PhoneEvent } from '../calls/happening.ts';
import type { Reply } from '../calls/reply.ts';
import type { CallStart, Started } from '../calls/start-call.ts';
import { outsideWorld } from '../seed/index.ts';
import type { RungPhone } from '../telephony/simulator/rung-phones.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { CallParts } from './call-parts.ts';
import { jsonBody } from './json-body.ts';
import { isoTime } from './parameters.ts';
import { PhoneEventSchema, type ReportedEvent } from './phone-event.ts';
import { notThere, Refusal } from './refusal.ts';

const exact = { additionalProperties: false };
const { services, phones, seed, language, clock, caller } = WorldSchema.properties;

const RingBody = Type.Object(
  {
    dialled: Type.String({ pattern: '^\\+?[0-9]{2,15}$' }),
    caller,
    language,
    /** By which the call lives: with `Z`, an offset or a zone, else by the clock of `zone`. Default: now. */
    clock: Type.Optional(clock),
    zone: Type.Optional(Type.String({ maxLength: 64 })),
    /** What services and telephones answer. A simulated call sends no mail and asks no web service, whatever is here. */
    world: Type.Optional(Type.Object({ services, phones, seed }, exact)),
    /** Chosen by the phone: ringing again after a lost answer is the same call. */
    id: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{8,64}$' })),
  },
  exact,
);
type Ring = Static<typeof RingBody>;

const EventBody = Type.Object(
  {
    generation: Type.Integer({ minimum: 0 }),
    event: PhoneEventSchema,
    /** How many events of this generation the phone has sent before; repeated ones are known by it. */
    n: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  exact,
);

const DeclineBody = Type.Object(
  { why: Type.Optional(Type.Union([Type.Literal('busy'), Type.Literal('noAnswer')])) },
  exact,
);

/** A customer's telephone that rings, and that a page can pick up. `until`: ISO. */
export type RingingPhone = { call: string; to: string; from: string | null; until: string };

const phoneOf = ({ call, to, from, until }: RungPhone): RingingPhone => ({ call, to, from, until: isoTime(until) });

/** What stands on a simulated call's line. */
export type LineAnswer = Reply;

/** The phone of the simulator: rings a number, tells what the caller does, and asks what stands on the line. */
export function simulatorRoutes({ store, calls, simulator, now }: CallParts) {
  return new Hono()
    .post('/calls', jsonBody(RingBody), async (context) => {
      const ring = context.req.valid('json');
      const started = await calls.start(callOf(ring, await outsideWorld(store), now()));
      if (started.kind === 'refused') throw cannotRing(started.code);
      simulator.seen(started.call);
      const { call, reference, flow, revision, reply } = started;
      return context.json({ call, reference, flow, revision, ...reply }, 201);
    })
    .post('/calls/:id/events', jsonBody(EventBody), async (context) => {
      const call = context.req.param('id');
      const { generation, event, n } = context.req.valid('json');
      simulator.seen(call);
      const taken = await calls.take(call, happeningOf(event, generation), n === undefined ? {} : { n });
      if (taken.kind === 'unknown') throw notThere('This call');
      const answer: LineAnswer & { taken: typeof taken.kind } = { ...taken.reply, taken: taken.kind };
      return context.json(answer);
    })
    .get('/ringing', (context) => context.json({ phones: simulator.rung.all().map(phoneOf) }))
    .post('/ringing/:call/answer', async (context) => {
      const phone = simulator.rung.pickUp(context.req.param('call'));
      if (phone === null) throw notThere('This ringing telephone');
      const started = await calls.start(answeredBy(phone, await outsideWorld(store)));
      if (started.kind === 'refused') throw cannotRing(started.code);
      simulator.seen(started.call);
      const { call, reference, flow, revision, reply } = started;
      return context.json({ call, reference, flow, revision, ...reply }, 201);
    })
    .post('/ringing/:call/decline', jsonBody(DeclineBody), (context) => {
      const { why = 'busy' } = context.req.valid('json');
      const call = context.req.param('call');
      if (!simulator.rung.end(call, why)) throw notThere('This ringing telephone');
      return context.json({ call });
    })
    .get('/calls/:id', async (context) => {
      const call = context.req.param('id');
      const reply = await calls.standing(call);
      if (reply === null) throw notThere('This call');
      simulator.seen(call);
      const answer: LineAnswer = reply;
      return context.json(answer);
    });
}

function happeningOf(event: ReportedEvent, generation: number): PhoneEvent {
  if (event.kind !== 'hungUp') return { ...event, generation } as PhoneEvent;
  return event.message === undefined ? { kind: 'hungUp' } : { kind: 'hungUp', message: event.message };
}

/** Whose telephone was rung is the caller of what begins now. */
function answeredBy({ call: id, to, dialled }: RungPhone, house: House): CallStart {
  const caller = { number: to, anonymous: false, country: countryOfNumber(to) };
  return { provider: SIMULATOR, id, dialled, caller, language: '', world: withHouse({}, house) as Json };
}

function callOf(ring: Ring, house: House, now: number): CallStart {
  const { number = '', anonymous = number === '', country, contact } = ring.caller;
  const shown = anonymous ? '' : number;
  return {
    provider: SIMULATOR,
    dialled: ring.dialled,
    caller: {
      number: shown,
      anonymous,
      country: country ?? countryOfNumber(shown),
      // Absent: the address book of this installation is asked.
      ...(contact === undefined ? {} : { contact: contact as JsonObject | null }),
    },
    language: ring.language ?? '',
    clockOffset: offsetOf(ring, now),
    world: withHouse(ring.world ?? {}, house) as Json,
    ...(ring.id === undefined ? {} : { id: ring.id }),
  };
}

/**
 * What the phone's own world says about a service or telephone goes first. Queues are here for real: who rings waits in
 * them, and desks ring, unless the phone decided otherwise.
 */
function withHouse(world: NonNullable<Ring['world']>, house: House): NonNullable<Ring['world']> {
  const { queues: _, ...services } = house.services ?? {};
  return {
    ...world,
    services: { ...services, ...world.services },
    phones: { ...house.phones, ...world.phones },
  };
}

function offsetOf({ clock: text, zone = 'UTC' }: Ring, now: number): number {
  if (text === undefined) return 0;
  try {
    return instantOfClock(text, zone) - now;
  } catch {
    throw new Refusal(400, {
      code: 'bad-clock',
      message: 'This is no date and time.',
      fix: 'Write it like 2026-12-24T17:59, with a zone beside it or an offset behind it.',
      problems: [{ pointer: '/clock', message: 'can’t be read' }],
    });
  }
}

type RefusedCode = Extract<Started, { kind: 'refused' }>['code'];

const REASONS: Readonly<Record<RefusedCode, { message: string; fix: string }>> = {
  'number-unknown': { message: 'Nobody has this number.', fix: 'Add it under Phone numbers, or ring another one.' },
  'number-without-flow': { message: 'This number rings no call flow yet.', fix: 'Give it one under Phone numbers.' },
  'flow-not-live': { message: 'The call flow of this number has never gone live.', fix: 'Let it go live first.' },
};

function cannotRing(code: RefusedCode): Refusal {
  return new Refusal(422, { code, ...REASONS[code] });
}

import type { LineVerb } from '@callwright/flow/sdk';
import type { Reply } from '../../calls/reply.ts';
import type { Legs } from '../legs.ts';
import type { CallRef, LineSight, Provider } from '../provider.ts';
import { performSide } from './side-orders.ts';
import { tellLine } from './tell-line.ts';
import type { Twiml } from './twiml.ts';
import { callOut } from './webhooks/outgoing.ts';

/** Without a token a call that was heard of within this time is there. */
const SEEN_MS = 60_000;
const LIVE: ReadonlySet<string> = new Set(['queued', 'initiated', 'ringing', 'in-progress']);

/** The provider asks us for documents; where it can be told something, it is told over REST. */
export function twimlProvider(twiml: Twiml, legs: Legs | null): Provider {
  const { settings, dialect, rest } = twiml;
  return {
    name: settings.name,
    kind: 'reply-document',
    capabilities: {
      speech: dialect.speech,
      recording: rest !== null,
      conference: rest !== null,
      monitoring: rest !== null,
      keysWhileBridged: 'none',
    },
    holds: () => true,
    line: (call, reply) => changeLine(twiml, legs, call, reply),
    side: (call, id, order) => performSide(twiml, legs, call, id, order),
    describe: (call) => describe(twiml, call),
    legs,
    callOut: callOut(twiml, legs),
    browsers: null,
  };
}

async function changeLine(twiml: Twiml, legs: Legs | null, call: CallRef, reply: Reply): Promise<void> {
  const { memory } = twiml;
  memory.refs.put(call.call, call.ref);
  // Rooms are joined line by line.
  memory.places.forget(call.call);
  const last = reply.phase === 'live' ? reply.verbs.at(-1) : undefined;
  // A telephone that was rung apart from this line talks in the room named by the call.
  if (last?.verb === 'bridge' && !last.leg.startsWith(`${call.call}.`)) {
    memory.talks.put(last.leg, call.call);
    await legs?.join(call.call, { leg: last.leg }, { as: 'talking' });
  }
  if (memory.attending.changed(call.call, reply.generation)) return;
  if (reply.phase === 'gone' || (reply.phase === 'ended' && reply.verbs.length === 0)) return;
  const before = memory.performed.get(call.call);
  // After a restart, or beside another process: every document comes back by itself, and at the latest with the next
  // piece of music. Whoever was put through to the fallback in between isn't torn out of it.
  if (before === undefined) return;
  // What is being said goes on, and the provider asks when it is over.
  if (reply.resumes > 0) return;
  if (standsAlready(twiml, call, last, reply.generation === before)) return;
  await tellLine(twiml, call, reply);
}

/** Whether the dial that is under way is what the line wants: to ask for it again would hang up on the far end. */
function standsAlready({ memory }: Twiml, { call }: CallRef, last: LineVerb | undefined, performed: boolean): boolean {
  if (last?.verb === 'bridge') return memory.places.get(call) === undefined && last.leg.startsWith(`${call}.`);
  return performed && (last?.verb === 'dial' || last?.verb === 'record');
}

async function describe(twiml: Twiml, { call, ref }: CallRef): Promise<LineSight> {
  const { memory, rest, parts } = twiml;
  const generation = memory.performed.get(call) ?? null;
  if (rest === null) {
    const seen = memory.seen.get(call);
    return seen !== undefined && parts.clock.now() - seen < SEEN_MS
      ? { kind: 'there', generation }
      : { kind: 'unknown' };
  }
  if (!rest.knowsAccount()) return { kind: 'unknown' };
  const status = await rest.statusOf(ref);
  if (status !== null && LIVE.has(status)) return { kind: 'there', generation };
  if (memory.ending.get(call) === undefined) return { kind: 'gone' };
  // Its message is still waited for; whoever waits reports the end.
  return { kind: 'there', generation };
}

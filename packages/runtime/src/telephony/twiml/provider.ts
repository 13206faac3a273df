import type { Reply } from '../../calls/reply.ts';
import type { Legs } from '../legs.ts';
import type { CallRef, LineSight, Provider } from '../provider.ts';
import { performSide } from './side-orders.ts';
import { lineChanged } from './tell-line.ts';
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
  twiml.memory.refs.put(call.call, call.ref);
  const last = reply.phase === 'live' ? reply.verbs.at(-1) : undefined;
  // A telephone that was rung apart from this line talks in the room named by the call.
  if (last?.verb === 'bridge' && !last.leg.startsWith(`${call.call}.`)) {
    await twiml.legs.note(last.leg, { talk: call.call });
    await legs?.join(call.call, { leg: last.leg }, { as: 'talking' });
  }
  await lineChanged(twiml, call, reply);
}

async function describe(twiml: Twiml, { call, ref }: CallRef): Promise<LineSight> {
  const { memory, rest, parts, callers } = twiml;
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
  if (!(await callers.isEnding(call))) return { kind: 'gone' };
  // Its message is still waited for; whoever waits reports the end.
  return { kind: 'there', generation };
}

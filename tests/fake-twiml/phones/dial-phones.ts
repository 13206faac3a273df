import type { Params } from '../dialects/dialect.ts';
import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { forever, Interrupted } from '../time/waiting.ts';
import { recordTalk } from './dial-recording.ts';
import { endLeg } from './end-leg.ts';
import { leaveRoom } from './leave-room.ts';
import { type CallStatus, createLeg, isOver, type Leg } from './leg.ts';
import { requestTo } from './outcome.ts';
import { ringOut } from './ring-out.ts';
import { createRoom, joinRoom } from './room.ts';

type Dialled = { readonly noun: Element; readonly child: Leg };
type Result = { readonly status: CallStatus; readonly accepted: boolean };

/**
 * Rings telephones at once. Each that picks up hears its own document, if it has one; whose document comes to its end
 * first is connected, and the others are told nothing more.
 */
export async function dialPhones(
  exchange: Exchange,
  leg: Leg,
  verb: Element,
  stop: AbortSignal,
  signal: AbortSignal,
): Promise<Params> {
  const { attributes } = verb;
  const nouns = verb.text.trim() === '' ? verb.children : [{ ...verb, name: 'Number', children: [], attributes: {} }];
  const dialled = nouns.map((noun) => ({ noun, child: childOf(exchange, leg, noun, attributes.callerId) }));
  const cancel = (but?: Dialled) => {
    for (const one of dialled) {
      // One that was sent to a document of its own meanwhile is no longer ours.
      if (one === but || one.child.sentAway) continue;
      endLeg(exchange, one.child, one.child.answeredAt === null ? 'canceled' : 'completed');
    }
  };
  const cancelAll = () => cancel();
  stop.addEventListener('abort', cancelAll, { once: true });
  leg.music = 'ringing';
  const winner: { found: Dialled | null } = { found: null };
  try {
    const results = await Promise.all(
      dialled.map(async (one) => {
        const result = await ringAndAsk(exchange, leg, one, Number(attributes.timeout ?? 30));
        if (result.accepted && winner.found === null) {
          winner.found = one;
          cancel(one);
        }
        return result;
      }),
    );
    if (signal.aborted) throw new Interrupted();
    if (winner.found === null) return { DialCallStatus: statusOf(results), DialBridged: 'false' };
    return await talk(exchange, leg, verb, winner.found.child, signal);
  } finally {
    stop.removeEventListener('abort', cancelAll);
    if (leg.music === 'ringing') leg.music = null;
    cancel();
  }
}

async function ringAndAsk(exchange: Exchange, leg: Leg, { noun, child }: Dialled, seconds: number): Promise<Result> {
  const status = await ringOut(exchange, child, seconds);
  if (status !== 'answered') return { status, accepted: false };
  const { url, method } = noun.attributes;
  child.run = new AbortController();
  if (url === undefined) return { status: 'completed', accepted: true };
  const asking = exchange.perform(child, requestTo(leg, url, method, {}), 'whisper', child.run.signal);
  const heard = await asking.catch(interrupted);
  if (heard !== 'played') endLeg(exchange, child, 'completed');
  return { status: 'completed', accepted: heard === 'played' && !isOver(child) };
}

async function talk(exchange: Exchange, leg: Leg, verb: Element, child: Leg, signal: AbortSignal): Promise<Params> {
  const began = exchange.clock.now();
  leg.music = null;
  const room = createRoom(exchange, null, null);
  const options = { label: '', muted: false, coach: null, startsRoom: true, endsRoom: true, waiting: null };
  const members = [leg, child].map((one) => joinRoom(exchange, room, one, options));
  recordTalk(exchange, leg, verb);
  exchange.phone(child.to).connected(child);
  const over = [signal, child.ended.signal, ...(child.run === null ? [] : [child.run.signal])];
  try {
    await forever(AbortSignal.any(over));
  } catch (error) {
    if (!(error instanceof Interrupted) || signal.aborted) throw error;
  } finally {
    for (const member of members) leaveRoom(exchange, member);
  }
  const seconds = Math.round((exchange.clock.now() - began) / 1000);
  return {
    DialCallStatus: 'completed',
    DialCallSid: child.sid,
    DialCallDuration: String(seconds),
    DialBridged: 'true',
  };
}

function interrupted(error: unknown): 'hung up' {
  if (error instanceof Interrupted) return 'hung up';
  throw error;
}

function childOf(exchange: Exchange, leg: Leg, noun: Element, callerId: string | undefined): Leg {
  const { statusCallback, statusCallbackEvent = 'completed', statusCallbackMethod } = noun.attributes;
  const to = noun.text.trim();
  const child = createLeg({
    sid: exchange.newSid('CA'),
    direction: 'outbound-dial',
    from: callerId ?? leg.from,
    to,
    parent: leg.sid,
    order: noun.attributes.url ?? `${leg.documentUrl} ${to}`,
    startedAt: exchange.clock.now(),
    status: 'queued',
    hz: exchange.phone(to).hz,
    statusCallback:
      statusCallback === undefined
        ? null
        : {
            ...requestTo(leg, statusCallback, statusCallbackMethod, {}),
            events: statusCallbackEvent.split(/\s+/),
          },
  });
  exchange.legs.set(child.sid, child);
  return child;
}

/** The further right, the more it tells about whoever was dialled. */
const TELLING = ['canceled', 'failed', 'busy', 'no-answer', 'completed'] as const;

function statusOf(results: readonly Result[]): CallStatus {
  return TELLING.findLast((status) => results.some((result) => result.status === status)) ?? 'failed';
}

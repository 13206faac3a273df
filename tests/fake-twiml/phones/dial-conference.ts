import type { Params } from '../dialects/dialect.ts';
import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { forever, Interrupted } from '../time/waiting.ts';
import { leaveRoom } from './leave-room.ts';
import type { Leg } from './leg.ts';
import { requestTo } from './outcome.ts';
import { createRoom, findRoom, joinRoom, type Membership } from './room.ts';

/** Joins a conference until it is over, or until the connection is taken out of it. */
export async function dialConference(
  exchange: Exchange,
  leg: Leg,
  _verb: Element,
  noun: Element,
  stop: AbortSignal,
  signal: AbortSignal,
): Promise<Params> {
  const { attributes } = noun;
  const name = noun.text.trim();
  const room = findRoom(exchange, name) ?? createRoom(exchange, name, callbackOf(leg, noun));
  const began = exchange.clock.now();
  const member = joinRoom(exchange, room, leg, {
    label: attributes.participantLabel ?? '',
    muted: attributes.muted === 'true',
    coach: attributes.coach ?? null,
    startsRoom: attributes.startConferenceOnEnter !== 'false',
    endsRoom: attributes.endConferenceOnExit === 'true',
    waiting: waitingOf(leg, noun),
  });
  try {
    await forever(AbortSignal.any([stop, member.gone.signal]));
  } catch (error) {
    if (!(error instanceof Interrupted) || signal.aborted) throw error;
  } finally {
    leaveRoom(exchange, member);
  }
  return {
    DialCallStatus: 'completed',
    DialCallDuration: String(Math.round((exchange.clock.now() - began) / 1000)),
    ConferenceSid: room.sid,
  };
}

function callbackOf(leg: Leg, { attributes }: Element): ReturnType<typeof createRoom>['callback'] {
  const { statusCallback, statusCallbackEvent, statusCallbackMethod } = attributes;
  if (statusCallback === undefined) return null;
  const events = (statusCallbackEvent ?? 'start end').split(/\s+/);
  return { ...requestTo(leg, statusCallback, statusCallbackMethod, {}), events };
}

function waitingOf(leg: Leg, { attributes }: Element): Membership['waiting'] {
  const { waitUrl, waitMethod } = attributes;
  if (waitUrl === undefined) return 'usual music';
  return waitUrl === '' ? null : requestTo(leg, waitUrl, waitMethod, {});
}

import type { LegOrder, Legs, RoomRole } from '../../legs.ts';
import { type RoomPlace, TALKING } from '../document/emit-dial.ts';
import { RestError } from '../rest/web.ts';
import { tellLine } from '../tell-line.ts';
import type { Twiml } from '../twiml.ts';
import { coachOnceThere } from './coach.ts';
import { orderLeg } from './leg-desk.ts';
import { musicOrder, roomOrder, sayOrder } from './leg-orders.ts';
import { farEndLeft } from './leg-webhooks.ts';

/** Telephones rung over REST; rooms are the provider's conferences. Null without a token. */
export function twimlLegs(twiml: Twiml): Legs | null {
  if (twiml.rest === null) return null;
  const { rest } = twiml;
  return {
    ring: (order) => ring(twiml, order),
    say: (leg, texts, wait) => orderLeg(twiml, leg, sayOrder(twiml, leg, texts, wait)),
    join: async (room, member, as) => {
      await openTalk(twiml, room);
      const how = await placeOf(twiml, as);
      if ('leg' in member) return joinLeg(twiml, member.leg, room, how);
      return moveCaller(twiml, member.caller, { kind: 'room', room, how });
    },
    part: async (member, music) => {
      if ('leg' in member) return orderLeg(twiml, member.leg, musicOrder(twiml, member.leg, music));
      await openTalk(twiml, member.caller);
      return moveCaller(twiml, member.caller, { kind: 'music', music });
    },
    hangUp: async (leg) => {
      // A telephone that `callOut` rings has its call's id.
      const ref = twiml.memory.legRefs.get(leg) ?? twiml.memory.refs.get(leg);
      if (ref !== undefined) await rest.hangUp(ref);
    },
    keep: (call, legs) => keep(twiml, call, legs),
    sight: async (leg) => {
      const ref = twiml.memory.legRefs.get(leg);
      if (ref === undefined) return 'unknown';
      const status = await rest.statusOf(ref);
      if (status === 'queued' || status === 'initiated' || status === 'ringing') return 'ringing';
      return status === 'in-progress' ? 'up' : 'over';
    },
  };
}

/** With nobody to go on for, the talk is over where the telephone that the flow has named is gone. */
async function keep(twiml: Twiml, call: string, legs: readonly string[]): Promise<void> {
  const { memory, parts } = twiml;
  if (legs.length > 0) return memory.keepers.put(call, legs);
  memory.keepers.forget(call);
  const last = (await parts.calls.standing(call))?.verbs.at(-1);
  if (last?.verb !== 'bridge' || last.leg.startsWith(`${call}.`)) return;
  if (memory.legRefs.get(last.leg) === undefined) await farEndLeft(twiml, call, last.leg);
}

async function ring(twiml: Twiml, { leg, to, from, seconds, call }: LegOrder): Promise<void> {
  const { memory, parts, settings, addresses, rest } = twiml;
  if (memory.legs.get(leg) !== undefined) return;
  memory.legs.put(leg, { call, turn: 0, document: async () => [], keys: [] });
  const about = call === undefined ? { leg } : { leg, call };
  const verdict = await parts.dialling.ask({ to, from: from || null, ...about, connection: settings.name });
  if (verdict.kind === 'refused') {
    parts.log.warn({ ...about, to, code: verdict.code }, 'A telephone is not rung');
    return parts.onLeg({ ...about, kind: 'ended', why: 'refused' });
  }
  try {
    const ref = await rest?.ring({
      to: verdict.to,
      from: verdict.from || from || settings.ownNumber,
      seconds,
      url: addresses.leg(leg, 'answered'),
      status: addresses.leg(leg, 'status'),
    });
    if (ref !== undefined) memory.legRefs.put(leg, ref);
  } catch (error) {
    parts.log.warn({ ...about, err: error }, 'A telephone could not be rung');
    const refused = error instanceof RestError && error.status >= 400 && error.status < 500;
    parts.onLeg({ ...about, kind: 'ended', why: refused ? 'refused' : 'failed' });
  }
}

async function joinLeg(twiml: Twiml, leg: string, room: string, how: RoomPlace): Promise<void> {
  const later = how.coach !== null && !twiml.dialect.coachInDocument;
  await orderLeg(twiml, leg, roomOrder(twiml, leg, room, later ? { muted: true, coach: null } : how));
  if (later && how.coach !== null) coachOnceThere(twiml, room, leg, how.coach);
}

async function placeOf({ memory }: Twiml, role: RoomRole): Promise<RoomPlace> {
  if (role.as === 'talking') return TALKING;
  if (role.as !== 'whispering') return { muted: true, coach: null };
  const coach = memory.legRefs.get(role.to);
  return coach === undefined ? { muted: true, coach: null } : { muted: false, coach };
}

/** The talk of a dial becomes a room: the far end first, for when it goes the dial is over and the caller asks us. */
async function openTalk(twiml: Twiml, room: string): Promise<void> {
  const { memory, parts } = twiml;
  if (memory.places.get(room) !== undefined) return;
  const reply = await parts.calls.standing(room);
  const last = reply?.verbs.at(-1);
  if (reply?.phase !== 'live' || last?.verb !== 'bridge' || !last.leg.startsWith(`${room}.`)) return;
  memory.places.put(room, { kind: 'room', room, how: TALKING });
  await orderLeg(twiml, last.leg, roomOrder(twiml, last.leg, room, TALKING));
}

async function moveCaller(
  twiml: Twiml,
  call: string,
  place: { readonly kind: 'room'; readonly room: string; readonly how: RoomPlace } | { kind: 'music'; music: string },
): Promise<void> {
  const { memory, parts } = twiml;
  memory.places.put(call, place);
  const reply = await parts.calls.standing(call);
  const ref = memory.refs.get(call);
  if (reply?.phase === 'live' && ref !== undefined) await tellLine(twiml, { call, ref }, reply);
}

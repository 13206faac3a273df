import type { LegEnd, LegSight, Legs, LegOrder as RingOrder, RoomRole } from '../../legs.ts';
import { type RoomPlace, TALKING } from '../document/emit-dial.ts';
import type { CallerPlace } from '../known-callers.ts';
import { RestError } from '../rest/web.ts';
import { tellLine } from '../tell-line.ts';
import type { Twiml } from '../twiml.ts';
import { coachOnceThere } from './coach.ts';
import { orderLeg } from './leg-desk.ts';
import { farEndLeft, legOver, tellLeg } from './leg-webhooks.ts';

/** Telephones rung over REST; rooms are the provider's conferences. Null without a token. */
export function twimlLegs(twiml: Twiml): Legs | null {
  if (twiml.rest === null) return null;
  return {
    ring: (order) => ring(twiml, order),
    say: (leg, texts, wait) => orderLeg(twiml, leg, { do: 'say', texts, wait: wait ?? null }),
    join: async (room, member, as) => {
      await openTalk(twiml, room);
      const how = await placeOf(twiml, as);
      if ('leg' in member) return joinLeg(twiml, member.leg, room, how);
      return moveCaller(twiml, member.caller, { kind: 'room', room, how });
    },
    part: async (member, music) => {
      if ('leg' in member) return orderLeg(twiml, member.leg, { do: 'music', music });
      await openTalk(twiml, member.caller);
      return moveCaller(twiml, member.caller, { kind: 'music', music });
    },
    hangUp: (leg) => hangUp(twiml, leg),
    keep: (call, legs) => keep(twiml, call, legs),
    sight: (leg) => sight(twiml, leg),
  };
}

async function hangUp({ rest, legs, callers, memory }: Twiml, leg: string): Promise<void> {
  const known = await legs.find(leg);
  // A telephone that `callOut` rings has its call's id.
  const ref = known?.ref ?? memory.refs.get(leg) ?? (await callers.refOf(leg));
  if (ref !== null && ref !== undefined) return rest?.hangUp(ref);
  // It is just being rung: whoever does so hangs up.
  if (known !== null) await legs.note(leg, { state: 'over', why: 'noAnswer' });
}

async function sight(twiml: Twiml, leg: string): Promise<LegSight> {
  const known = await twiml.legs.find(leg);
  if (known?.state === 'over') return 'over';
  const ref = known?.ref ?? null;
  if (ref === null) return 'unknown';
  const status = await twiml.rest?.statusOf(ref);
  if (status === 'queued' || status === 'initiated' || status === 'ringing') return 'ringing';
  if (status === 'in-progress') return 'up';
  // The news of its end got lost.
  await legOver(twiml, leg, known?.state === 'answered' ? 'hungUp' : 'noAnswer');
  return 'over';
}

/** With nobody to go on for, the talk is over where the telephone that the flow has named is gone. */
async function keep(twiml: Twiml, call: string, legs: readonly string[]): Promise<void> {
  await twiml.callers.putKeepers(call, legs);
  if (legs.length > 0) return;
  const last = (await twiml.parts.calls.standing(call))?.verbs.at(-1);
  if (last?.verb !== 'bridge' || last.leg.startsWith(`${call}.`)) return;
  const known = await twiml.legs.find(last.leg);
  if (known === null || known.state === 'over') await farEndLeft(twiml, call, last.leg);
}

async function ring(twiml: Twiml, { leg, to, from, seconds, call }: RingOrder): Promise<void> {
  const { legs, parts, settings, addresses, rest } = twiml;
  if (!(await legs.begin(leg, call ?? null))) return tellAgain(twiml, leg);
  const about = call === undefined ? { leg } : { leg, call };
  const over = async (why: LegEnd) => {
    await legs.note(leg, { state: 'over', why });
    await parts.onLeg({ ...about, kind: 'ended', why });
  };
  // What isn't our own number is the caller's: whether that may be shown is for the rules to say.
  const shown = from === '' ? { from: null } : { from, caller: from };
  const verdict = await parts.dialling.ask({ to, ...shown, ...about, connection: settings.name });
  if (verdict.kind === 'refused') {
    parts.log.warn({ ...about, to, code: verdict.code }, 'A telephone is not rung');
    return over('refused');
  }
  try {
    const ref = await rest?.ring({
      to: verdict.to,
      from: verdict.from || from || settings.ownNumber,
      seconds,
      url: addresses.leg(leg, 'answered'),
      status: addresses.leg(leg, 'status'),
    });
    if (ref !== undefined) await rung(twiml, leg, ref);
  } catch (error) {
    parts.log.warn({ ...about, err: error }, 'A telephone could not be rung');
    const refused = error instanceof RestError && error.status >= 400 && error.status < 500;
    await over(refused ? 'refused' : 'failed');
  }
}

/** The provider knows the telephone now. Who was hung up meanwhile rings no more. */
export async function rung({ legs, rest }: Twiml, leg: string, ref: string): Promise<void> {
  await legs.note(leg, { ref });
  if ((await legs.find(leg))?.state === 'over') await rest?.hangUp(ref);
}

/** It rings already, or has rung: whoever takes it up hears what an earlier process was told. */
export async function tellAgain(twiml: Twiml, leg: string): Promise<void> {
  const known = await twiml.legs.find(leg);
  if (known?.state === 'answered') await tellLeg(twiml, leg, { kind: 'answered' });
  if (known?.state === 'over') await tellLeg(twiml, leg, { kind: 'ended', why: (known.why as LegEnd) ?? 'failed' });
}

async function joinLeg(twiml: Twiml, leg: string, room: string, how: RoomPlace): Promise<void> {
  const later = how.coach !== null && !twiml.dialect.coachInDocument;
  await orderLeg(twiml, leg, { do: 'room', room, how: later ? { muted: true, coach: null } : how });
  if (later && how.coach !== null) await coachOnceThere(twiml, room, leg, how.coach);
}

async function placeOf({ legs }: Twiml, role: RoomRole): Promise<RoomPlace> {
  if (role.as === 'talking') return TALKING;
  if (role.as !== 'whispering') return { muted: true, coach: null };
  const coach = (await legs.find(role.to))?.ref ?? null;
  return coach === null ? { muted: true, coach: null } : { muted: false, coach };
}

/** The talk of a dial becomes a room: the far end first, for when it goes the dial is over and the caller asks us. */
async function openTalk(twiml: Twiml, room: string): Promise<void> {
  const reply = await twiml.parts.calls.standing(room);
  const last = reply?.verbs.at(-1);
  if (reply?.phase !== 'live' || last?.verb !== 'bridge' || !last.leg.startsWith(`${room}.`)) return;
  if ((await twiml.callers.placeOn(room, reply)) !== null) return;
  await twiml.callers.putPlace(room, reply, { kind: 'room', room, how: TALKING });
  await orderLeg(twiml, last.leg, { do: 'room', room, how: TALKING });
}

async function moveCaller(twiml: Twiml, call: string, place: CallerPlace): Promise<void> {
  const { callers, memory, parts } = twiml;
  const reply = await parts.calls.standing(call);
  if (reply === null) return;
  await callers.putPlace(call, reply, place);
  const ref = memory.refs.get(call) ?? (await callers.refOf(call));
  if (reply.phase === 'live' && ref !== null) await tellLine(twiml, { call, ref }, reply);
}

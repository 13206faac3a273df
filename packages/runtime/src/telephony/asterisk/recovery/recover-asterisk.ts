import type { ProviderParts } from '../../provider-parts.ts';
import { dialledIn } from '../ari/ari-event.ts';
import type { Switchboard } from '../call/switchboard.ts';
import type { Exchange } from '../exchange.ts';
import { callIdOf, callOfId } from '../ids.ts';
import { leftMessage } from './left-message.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { sweep } from './sweep.ts';

export type Recovery = {
  readonly exchange: Exchange;
  readonly switchboard: Switchboard;
  readonly calls: ProviderParts['calls'];
  /** What Asterisk has is known now: lines can be performed. */
  readonly asked: () => void;
};

/**
 * Brings ours and Asterisk's view of the world together after a connection was made: asks first, then goes on with what
 * is there, reports what is gone, performs what is missing, and removes what belongs to no call. @throws when Asterisk
 * can't be asked.
 */
export async function recoverAsterisk(recovery: Recovery): Promise<void> {
  const { exchange, calls } = recovery;
  const { ari, settings } = exchange;
  const seen = await takeSnapshot(ari, settings.app);
  exchange.presence.fill([...seen.ours].flatMap((id) => seen.channels.get(id) ?? []));
  await takeUpLegs(recovery, seen);
  recovery.asked();
  await reportGone(recovery, seen);
  await takeUpCallers(recovery, seen);
  await calls.recover(settings.name);
  await sweep(recovery, seen);
}

/** Telephones that ring or talk for a call, by their ids; rooms, with those who are in them. */
async function takeUpLegs({ exchange, calls }: Recovery, seen: Snapshot): Promise<void> {
  const { legs, rooms, settings } = exchange;
  legs.keepOnly(new Set(seen.channels.keys()));
  for (const { id, state, technology } of seen.channels.values()) {
    if (technology === 'Snoop') continue;
    const call = callOfId(id);
    // One that still rings is in no application yet.
    const forCall = call !== null && (call.startsWith(`${settings.name}-`) || (await calls.standing(call)) !== null);
    if (forCall || (seen.ours.has(id) && isLeg(seen, id))) legs.adopt(id, state === 'Up' ? 'up' : 'ringing', call);
  }
  const isOurs = (channel: string): boolean => seen.ours.has(channel);
  rooms.takeUp(seen.bridges.map(({ id, channels }) => ({ id, channels: channels.filter(isOurs) })));
}

/** Callers come out of the dialplan; what we rang has nothing to do with it. */
function isLeg(seen: Snapshot, id: string): boolean {
  return dialledIn(seen.channels.get(id)) === null;
}

/** Callers who have hung up while nobody listened; a message that they left until then is theirs. */
async function reportGone({ exchange, switchboard, calls }: Recovery, seen: Snapshot): Promise<void> {
  for (const call of switchboard.all()) {
    if (!seen.ours.has(call.channel)) call.gone(await leftMessage(exchange, calls, call.id, seen));
  }
  const callers = new Set([...seen.ours].flatMap((channel) => [channel, callIdOf(exchange.settings.name, channel)]));
  for (const call of new Set(seen.stored.map(callOfId))) {
    if (call === null || callers.has(call) || switchboard.get(call) !== undefined) continue;
    const message = await leftMessage(exchange, calls, call, seen);
    if (message !== null) await calls.take(call, { kind: 'hungUp', message });
  }
}

/** Callers whom nobody has taken yet, and those whose call is over: the connection was lost in that moment. */
async function takeUpCallers({ exchange, switchboard, calls }: Recovery, seen: Snapshot): Promise<void> {
  const { ari, settings } = exchange;
  for (const id of seen.ours) {
    const channel = seen.channels.get(id);
    const dialled = dialledIn(channel);
    if (channel === undefined || dialled === null) continue;
    const call = callIdOf(settings.name, id);
    const standing = await calls.standing(call);
    if (standing === null && switchboard.get(call) !== undefined) continue;
    if (standing === null) await switchboard.ring(channel, dialled);
    else if (standing.phase !== 'live') await ari.order('DELETE', `/channels/${encodeURIComponent(id)}`);
  }
}
